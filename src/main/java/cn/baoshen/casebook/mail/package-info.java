/** Letters that were written, and mails that came in. */
package cn.baoshen.casebook.mail;

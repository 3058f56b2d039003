/** Letters that were written, and mails that came in. */
@NullMarked
package cn.baoshen.casebook.mail;

import org.jspecify.annotations.NullMarked;

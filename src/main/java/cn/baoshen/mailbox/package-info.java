/** The mail server a newcomer starts with, and the page on which its letters can be read. */
package cn.baoshen.mailbox;

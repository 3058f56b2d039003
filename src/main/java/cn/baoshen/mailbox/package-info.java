/** The mail server a newcomer starts with, and the page on which its letters can be read. */
@NullMarked
package cn.baoshen.mailbox;

import org.jspecify.annotations.NullMarked;

/** The ways out and in for mail. */
@NullMarked
package cn.baoshen.camel.mail;

import org.jspecify.annotations.NullMarked;

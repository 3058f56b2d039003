/** The ways out and in for mail. */
package cn.baoshen.camel.mail;

/** Whether a name and a password open the door. */
package cn.baoshen.console.access.login;

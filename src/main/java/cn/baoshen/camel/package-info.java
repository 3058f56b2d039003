/** What Camel needs of us: the station component, the inbox filter, the mail sender. */
package cn.baoshen.camel;

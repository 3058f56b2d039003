/** What Camel needs of us: the station component, the inbox filter, the mail sender. */
@NullMarked
package cn.baoshen.camel;

import org.jspecify.annotations.NullMarked;

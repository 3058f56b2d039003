/**
 * What the public sees of approved reports (公示): a static site, made on an administrator's order.
 */
@NullMarked
package cn.baoshen.publication;

import org.jspecify.annotations.NullMarked;

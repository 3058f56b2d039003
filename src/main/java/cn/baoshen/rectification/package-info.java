/**
 * Rectification: what a returned report owes, what a new revision has mended and changed, and what
 * the unit answered.
 */
@NullMarked
package cn.baoshen.rectification;

import org.jspecify.annotations.NullMarked;

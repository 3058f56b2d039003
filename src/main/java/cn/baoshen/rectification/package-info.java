/**
 * Rectification: what a returned report owes, what a new revision has mended and changed, and what
 * the unit answered.
 */
package cn.baoshen.rectification;

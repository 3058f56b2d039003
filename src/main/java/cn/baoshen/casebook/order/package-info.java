/**
 * Long work that people order: done one after the other, and known again after it was cut short.
 */
@NullMarked
package cn.baoshen.casebook.order;

import org.jspecify.annotations.NullMarked;

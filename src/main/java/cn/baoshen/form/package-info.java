/** A form as data: fields, grids, rules and expressions read from YAML and checked at start. */
@NullMarked
package cn.baoshen.form;

import org.jspecify.annotations.NullMarked;

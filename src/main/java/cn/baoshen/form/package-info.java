/** A form as data: fields, grids, rules and expressions read from YAML and checked at start. */
package cn.baoshen.form;

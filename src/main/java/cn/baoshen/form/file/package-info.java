/** One text file of a form as a tree that knows its lines, its faults told in words. */
@NullMarked
package cn.baoshen.form.file;

import org.jspecify.annotations.NullMarked;

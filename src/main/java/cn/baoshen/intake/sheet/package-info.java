/** The cells of a workbook laid over a form, found by labels. */
@NullMarked
package cn.baoshen.intake.sheet;

import org.jspecify.annotations.NullMarked;

/** A form as a workbook, blank or filled in. */
@NullMarked
package cn.baoshen.rendering.workbook;

import org.jspecify.annotations.NullMarked;

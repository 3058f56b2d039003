/** Zipped workbooks, read as streams. */
@NullMarked
package cn.baoshen.intake.xlsx;

import org.jspecify.annotations.NullMarked;

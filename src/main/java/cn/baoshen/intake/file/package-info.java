/** Bytes to cells or to a tree; knows no form. */
@NullMarked
package cn.baoshen.intake.file;

import org.jspecify.annotations.NullMarked;

/** Bytes to cells or to a tree; knows no form. */
package cn.baoshen.intake.file;

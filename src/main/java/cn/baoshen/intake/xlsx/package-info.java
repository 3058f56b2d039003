/** Zipped workbooks, read as streams. */
package cn.baoshen.intake.xlsx;

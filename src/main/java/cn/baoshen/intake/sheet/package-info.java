/** The cells of a workbook laid over a form, found by labels. */
package cn.baoshen.intake.sheet;

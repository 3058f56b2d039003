/** A form as a workbook, blank or filled in. */
package cn.baoshen.rendering.workbook;

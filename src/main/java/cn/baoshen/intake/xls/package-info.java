/** Binary workbooks, record by record. */
package cn.baoshen.intake.xls;

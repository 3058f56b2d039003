/** Binary workbooks, record by record. */
@NullMarked
package cn.baoshen.intake.xls;

import org.jspecify.annotations.NullMarked;

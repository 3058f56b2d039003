/** The bytes of workbooks as programs really write them: unlocked, and packed as they should be. */
@NullMarked
package cn.baoshen.workbook;

import org.jspecify.annotations.NullMarked;

/** The bytes of workbooks as programs really write them: unlocked, and packed as they should be. */
package cn.baoshen.workbook;

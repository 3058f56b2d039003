/** From bytes to a report: the inbox watched, files safely kept, JSON and workbooks read. */
package cn.baoshen.intake;

/** From bytes to a report: the inbox watched, files safely kept, JSON and workbooks read. */
@NullMarked
package cn.baoshen.intake;

import org.jspecify.annotations.NullMarked;

/** Tables that administrators keep as files, read line by line with every error named. */
@NullMarked
package cn.baoshen.table;

import org.jspecify.annotations.NullMarked;

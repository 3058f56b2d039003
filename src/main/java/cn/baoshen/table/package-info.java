/** Tables that administrators keep as files, read line by line with every error named. */
package cn.baoshen.table;

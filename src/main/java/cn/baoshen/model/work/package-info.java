/** How work is handed from one station to the next. */
package cn.baoshen.model.work;

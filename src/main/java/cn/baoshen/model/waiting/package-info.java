/** Who waits, and who owes. */
package cn.baoshen.model.waiting;

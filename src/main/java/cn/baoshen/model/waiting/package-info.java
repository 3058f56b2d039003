/** Who waits, and who owes. */
@NullMarked
package cn.baoshen.model.waiting;

import org.jspecify.annotations.NullMarked;

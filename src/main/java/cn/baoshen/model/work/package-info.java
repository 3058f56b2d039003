/** How work is handed from one station to the next. */
@NullMarked
package cn.baoshen.model.work;

import org.jspecify.annotations.NullMarked;

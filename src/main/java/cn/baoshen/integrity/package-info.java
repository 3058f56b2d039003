/** Whether everything that is kept is still what was written: histories, bags, files. */
@NullMarked
package cn.baoshen.integrity;

import org.jspecify.annotations.NullMarked;

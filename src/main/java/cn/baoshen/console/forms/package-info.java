/** The page on which official workbooks become forms. */
@NullMarked
package cn.baoshen.console.forms;

import org.jspecify.annotations.NullMarked;

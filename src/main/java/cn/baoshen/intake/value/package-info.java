/** Single values read as their fields, and the problems met. */
@NullMarked
package cn.baoshen.intake.value;

import org.jspecify.annotations.NullMarked;

/** The inbox as it lies: what is whole, what is left alone, what lies too long. */
@NullMarked
package cn.baoshen.intake.inbox;

import org.jspecify.annotations.NullMarked;

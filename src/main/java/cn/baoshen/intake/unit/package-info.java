/** Figures whose unit only the rest of the report tells. */
@NullMarked
package cn.baoshen.intake.unit;

import org.jspecify.annotations.NullMarked;

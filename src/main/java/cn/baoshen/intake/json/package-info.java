/** A JSON document laid over a form. */
@NullMarked
package cn.baoshen.intake.json;

import org.jspecify.annotations.NullMarked;

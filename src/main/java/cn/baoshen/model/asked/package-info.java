/** What is asked of the units: which forms, of whom, until when. */
@NullMarked
package cn.baoshen.model.asked;

import org.jspecify.annotations.NullMarked;

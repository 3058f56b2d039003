/** What an indicator's target asks for, what was achieved, and how far the one meets the other. */
@NullMarked
package cn.baoshen.form.indicator;

import org.jspecify.annotations.NullMarked;

/**
 * The documents of the house: a report, its approval sheet and the notice of a return, as PDF/A.
 */
@NullMarked
package cn.baoshen.rendering;

import org.jspecify.annotations.NullMarked;

/** Pages laid out as PDF/A. */
@NullMarked
package cn.baoshen.rendering.pdf;

import org.jspecify.annotations.NullMarked;

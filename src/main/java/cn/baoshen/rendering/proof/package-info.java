/** The proof that a document shows every figure of its report. */
@NullMarked
package cn.baoshen.rendering.proof;

import org.jspecify.annotations.NullMarked;

/** The proof that a document shows every figure of its report. */
package cn.baoshen.rendering.proof;

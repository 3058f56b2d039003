/** Pages laid out as PDF/A. */
package cn.baoshen.rendering.pdf;

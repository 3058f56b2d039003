/** The words of findings: their templates, and how what a rule points at is called. */
@NullMarked
package cn.baoshen.checking.words;

import org.jspecify.annotations.NullMarked;

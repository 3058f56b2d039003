/**
 * Search in the words of all cases: what they say of themselves, findings, notes and narratives.
 */
@NullMarked
package cn.baoshen.search;

import org.jspecify.annotations.NullMarked;

/**
 * Review: the letters to people, the secret links in them, and the desk where a reviewer decides.
 */
@NullMarked
package cn.baoshen.review;

import org.jspecify.annotations.NullMarked;

/** The letters to people, and the secret links in them. */
@NullMarked
package cn.baoshen.review.letter;

import org.jspecify.annotations.NullMarked;

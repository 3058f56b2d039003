/** The letters to people, and the secret links in them. */
package cn.baoshen.review.letter;

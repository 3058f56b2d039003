/**
 * Review: the letters to people, the secret links in them, and the desk where a reviewer decides.
 */
package cn.baoshen.review;

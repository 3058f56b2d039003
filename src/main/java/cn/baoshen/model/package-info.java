/** The shared language of the house: immutable values that every station understands. */
@NullMarked
package cn.baoshen.model;

import org.jspecify.annotations.NullMarked;

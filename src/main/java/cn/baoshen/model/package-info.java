/** The shared language of the house: immutable values that every station understands. */
package cn.baoshen.model;

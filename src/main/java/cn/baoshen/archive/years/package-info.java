/**
 * What becomes of bags in later years: taken away as one, and destroyed when somebody orders it.
 */
@NullMarked
package cn.baoshen.archive.years;

import org.jspecify.annotations.NullMarked;

/** Who is asked in each tier, what they decided, and what administrators may change about it. */
@NullMarked
package cn.baoshen.casebook.tier;

import org.jspecify.annotations.NullMarked;

/** Who is asked in each tier, what they decided, and what administrators may change about it. */
package cn.baoshen.casebook.tier;

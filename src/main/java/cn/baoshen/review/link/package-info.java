/** The secret links of letters: how they are made, and what lies behind them. */
@NullMarked
package cn.baoshen.review.link;

import org.jspecify.annotations.NullMarked;

/** One act on many units or cases: looked at first, then done one by one, with its progress. */
@NullMarked
package cn.baoshen.console.bulk;

import org.jspecify.annotations.NullMarked;

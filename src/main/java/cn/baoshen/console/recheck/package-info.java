/** What the rules of today say of reports that were judged before: tried out, or ordered. */
@NullMarked
package cn.baoshen.console.recheck;

import org.jspecify.annotations.NullMarked;

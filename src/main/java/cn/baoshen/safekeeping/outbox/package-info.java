/** What the outbox tells of each case, read back from its result and its bag. */
@NullMarked
package cn.baoshen.safekeeping.outbox;

import org.jspecify.annotations.NullMarked;

/** What must be so before the service runs, and what a newcomer is told when it does. */
@NullMarked
package cn.baoshen.start;

import org.jspecify.annotations.NullMarked;

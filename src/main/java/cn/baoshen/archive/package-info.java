/** The only writer of the outbox: results, answers, notices and archive bags. */
@NullMarked
package cn.baoshen.archive;

import org.jspecify.annotations.NullMarked;

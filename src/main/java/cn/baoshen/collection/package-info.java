/** The calendar of a collection: who owes a report until when, and whom to remind of what today. */
@NullMarked
package cn.baoshen.collection;

import org.jspecify.annotations.NullMarked;

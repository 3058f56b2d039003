/** The calendar of a collection: who owes a report until when, and whom to remind of what today. */
package cn.baoshen.collection;

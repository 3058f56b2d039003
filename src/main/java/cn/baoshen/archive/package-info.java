/** The only writer of the outbox: results, answers, notices and archive bags. */
package cn.baoshen.archive;

package cn.baoshen.console.routes;

import java.time.Instant;

/**
 * One piece of durable work.
 *
 * @param subject the case, or whatever else it is about
 * @param about which matter of it; may be empty
 * @param failures how often in a row it failed
 * @param next when it is tried next
 * @param cause why it failed last, in words; empty when it did not
 */
record WaitingTask(
    String station, String subject, String about, int failures, Instant next, String cause) {}

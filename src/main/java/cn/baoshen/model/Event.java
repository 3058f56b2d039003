package cn.baoshen.model;

import java.time.Instant;

/**
 * One line of a case's history, which only grows.
 *
 * @param what key of the event, such as {@code received}; its words are in {@code
 *     text/events.properties}
 * @param who who or what did it: a mail address, or {@code system}
 * @param detail what a reader wants beside it; may be empty
 */
public record Event(String caseId, Instant at, String what, String who, String detail) {}

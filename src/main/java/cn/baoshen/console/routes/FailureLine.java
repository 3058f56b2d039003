package cn.baoshen.console.routes;

import java.time.Instant;

/**
 * A case that a station gave up on.
 *
 * @param reason what was said, without names of classes and paths
 * @param stack what was thrown, for administrators; may be empty
 */
record FailureLine(
    String caseId, String unit, String station, String reason, Instant at, String stack) {}

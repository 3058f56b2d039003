package cn.baoshen.camel;

import java.time.Instant;

/** A route that takes up no work, and who wanted it so. */
public record SuspendedRoute(String id, String who, String reason, Instant since) {}

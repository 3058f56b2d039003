package cn.baoshen.console.bulk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act on many.
 *
 * @param reviewer who is asked instead; null for other acts
 * @param until the day to which the last day is put off; null for other acts
 * @param startedAt null while it is only looked at
 */
public record BulkJob(
    String id,
    BulkAct act,
    String madeBy,
    String reason,
    @Nullable String reviewer,
    @Nullable LocalDate until,
    @Nullable String approvedBy,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {
  /**
   * One of those that it is about.
   *
   * @param seen mail address of the reviewer who was asked when it was looked at; empty for any
   * @param outcome {@code done}, or key of why it was not; null while it waits
   */
  public record Item(int seq, String subject, String name, String seen, @Nullable String outcome) {}

  /** How many had which outcome. */
  public record Count(@Nullable String outcome, int times) {}
}

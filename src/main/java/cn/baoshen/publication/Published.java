package cn.baoshen.publication;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One report as the public sees it.
 *
 * @param report the id of its cases without their revision, {@code 301001-2024}
 * @param caseId the approved case that is shown
 * @param publishedAt when it was first published
 * @param correctedAt when another revision took its place; null when none has
 * @param note what the public is told of the correction or the withdrawal; empty for nothing
 * @param withdrawnAt when it was withdrawn; null while it is shown
 */
public record Published(
    String report,
    String unitCode,
    int year,
    String caseId,
    Instant publishedAt,
    @Nullable Instant correctedAt,
    String note,
    @Nullable Instant withdrawnAt) {
  private static final Pattern REVISION = Pattern.compile("-r\\d+$");

  /** The id of a report, given one of its cases. */
  public static String report(String caseId) {
    return REVISION.matcher(caseId).replaceFirst("");
  }

  static Published now(String caseId, String unitCode, int year, Instant now) {
    return new Published(report(caseId), unitCode, year, caseId, now, null, "", null);
  }

  Published corrected(String newCase, Instant now, String why) {
    return new Published(report, unitCode, year, newCase, publishedAt, now, why, null);
  }

  Published withdrawn(Instant now, String why) {
    return new Published(report, unitCode, year, caseId, publishedAt, correctedAt, why, now);
  }

  Published restored() {
    return new Published(report, unitCode, year, caseId, publishedAt, correctedAt, "", null);
  }

  /** When it last changed. */
  public Instant changedAt() {
    return withdrawnAt != null ? withdrawnAt : Objects.requireNonNullElse(correctedAt, publishedAt);
  }

  public boolean isShown() {
    return withdrawnAt == null;
  }
}

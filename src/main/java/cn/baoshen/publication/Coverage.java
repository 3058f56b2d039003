package cn.baoshen.publication;

import cn.baoshen.collection.UnitStatus;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.model.CaseState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the units owe is published, and why the rest is not; for administrators only.
 */
public class Coverage {
  private final UnitStatuses statuses;
  private final Publication publication;

  Coverage(UnitStatuses statuses, Publication publication) {
    this.statuses = statuses;
    this.publication = publication;
  }

  /** Why a report is not published. */
  public enum Reason {
    CONFIDENTIAL,
    ZERO,
    MISSING,
    RETURNED,
    UNDER_WAY,
    WITHDRAWN,
    NOT_YET
  }

  /** A report that is not published. */
  public record Excluded(String unitCode, String unitName, String report, Reason reason) {}

  /**
   * The figures.
   *
   * @param published how many reports are shown
   * @param publishable how many are approved and may be shown
   * @param all how many are owed or were handed in
   */
  public record Figures(int published, int publishable, int all, List<Excluded> excluded) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** 公示率 of what may be shown, in percent with one decimal; null for nothing. */
    public @Nullable BigDecimal rateOfPublishable() {
      return rate(publishable);
    }

    /** 公示率 of everything. */
    public @Nullable BigDecimal rateOfAll() {
      return rate(all);
    }

    private @Nullable BigDecimal rate(int whole) {
      return whole == 0
          ? null
          : new BigDecimal(published)
              .multiply(HUNDRED)
              .divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
    }
  }

  /** Those of a year. */
  public Figures figures(int year) {
    Map<String, Published> published =
        publication.published(year).stream()
            .collect(Collectors.toMap(Published::report, Function.identity()));
    List<Excluded> excluded = new ArrayList<>();
    int all = 0;
    int shown = 0;
    int publishable = 0;
    for (UnitStatus status : statuses.all(year)) {
      if (status.expected() || status.filing() != null || status.zero()) {
        Reason reason = reason(status, published);
        all++;
        shown += reason == null ? 1 : 0;
        publishable += reason == null || reason == Reason.NOT_YET ? 1 : 0;
        if (reason != null) {
          excluded.add(excluded(status, reason));
        }
      }
    }
    return new Figures(shown, publishable, all, excluded);
  }

  private static Excluded excluded(UnitStatus status, Reason reason) {
    String name = status.form().title();
    return new Excluded(
        status.unit().code(),
        status.unit().name(),
        status.key().isEmpty() ? name : name + "（" + status.key() + "）",
        reason);
  }

  private static @Nullable Reason reason(UnitStatus status, Map<String, Published> published) {
    if (status.unit().confidential()) {
      return Reason.CONFIDENTIAL;
    }
    if (status.filing() == null) {
      return status.zero() ? Reason.ZERO : Reason.MISSING;
    }
    Published known = published.get(Published.report(status.filing().caseId()));
    if (known != null) {
      return known.isShown() ? null : Reason.WITHDRAWN;
    }
    CaseState state = status.filing().state();
    return switch (state) {
      case APPROVED -> Reason.NOT_YET;
      case RETURNED -> Reason.RETURNED;
      default -> status.zero() ? Reason.ZERO : Reason.UNDER_WAY;
    };
  }
}

package cn.baoshen.rectification;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Form;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.ledger.LedgerItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of an item's finding in another revision. It is gone only when its rule ran
 * there and found nothing; whatever could not be looked at is still owed.
 */
final class FindingResolution {
  private final @Nullable Form form;
  private final Examination after;
  private final @Nullable Paths paths;
  private final boolean sameForm;
  private final List<NotChecked> skipped;
  private final Map<String, List<Finding>> findings;

  /**
   * @param form the form of the later revision; null when the house no longer has it
   * @param before the examination that opened the item
   * @param after the examination of the later revision
   */
  FindingResolution(@Nullable Form form, Examination before, Examination after) {
    this.form = form;
    this.after = after;
    this.sameForm = form != null && form.id().equals(Form.id(before.report().form()));
    this.paths = form == null ? null : new Paths(form, before.report(), after.report());
    this.skipped = after.verdict().notChecked();
    this.findings =
        after.verdict().findings().stream()
            .collect(Collectors.groupingBy(f -> key(f.rule(), Points.field(f))));
  }

  /** The finding that keeps an item open; empty when there is none, for whatever reason. */
  Optional<Finding> remaining(LedgerItem item) {
    String path = paths != null && sameForm ? paths.later(item.field()) : null;
    return path == null
        ? Optional.empty()
        : findings.getOrDefault(key(item.rule(), path), List.of()).stream()
            .skip(item.ordinal())
            .findFirst();
  }

  private static String key(String rule, String path) {
    return rule + "\n" + path;
  }

  /** Why the item cannot be looked at in this revision, in words; empty when it can. */
  Optional<String> unchecked(LedgerItem item) {
    if (after.report().values().isEmpty()) {
      return Optional.of(LedgerTexts.say("unchecked.unreadable"));
    }
    if (!sameForm) {
      return Optional.of(LedgerTexts.say("unchecked.form"));
    }
    if (!ran(item)) {
      return Optional.of(LedgerTexts.say("unchecked.rule", item.rule()));
    }
    return isBlurred(item) ? Optional.of(LedgerTexts.say("unchecked.cell")) : Optional.empty();
  }

  private @Nullable String later(LedgerItem item) {
    return item.field().isEmpty() ? null : requireNonNull(paths).later(item.field());
  }

  /** An instance of the rule that looks at something else says nothing of this item. */
  private boolean ran(LedgerItem item) {
    String path = later(item);
    boolean passedOver =
        skipped.stream()
            .filter(not -> not.rule().equals(item.rule()))
            .anyMatch(not -> path == null || not.isAbout(path));
    return !passedOver
        && requireNonNull(form).rules().stream().anyMatch(r -> r.id().equals(item.rule()));
  }

  /** A cell that cannot be read is reported as such alone; what it says nobody knows. */
  private boolean isBlurred(LedgerItem item) {
    String path = later(item);
    return path != null
        && after.report().at(path) == null
        && requireNonNull(form).rules().stream()
            .filter(rule -> !rule.on().isEmpty())
            .flatMap(rule -> findings.getOrDefault(key(rule.id(), path), List.of()).stream())
            .anyMatch(finding -> finding.stated() != null);
  }

  /** True when the finding is mended. */
  boolean isGone(LedgerItem item) {
    return remaining(item).isEmpty() && unchecked(item).isEmpty();
  }
}

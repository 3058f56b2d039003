package cn.baoshen.rectification;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.model.Case;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.ledger.Changes;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Closing;
import cn.baoshen.model.ledger.LedgerItem.Kind;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerLine.Standing;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of each item what has become of it in one revision. */
final class LedgerStates {
  private final Case subject;
  private final FindingResolutions mendings;
  private final Changes changes;
  private final Map<Integer, String> replies;
  private final List<Waiver> waivers;
  private final DateTimeFormatter day;

  LedgerStates(
      Case subject,
      FindingResolutions mendings,
      Changes changes,
      Map<Integer, String> replies,
      List<Waiver> waivers,
      Clock clock) {
    this.subject = subject;
    this.mendings = mendings;
    this.changes = changes;
    this.replies = replies;
    this.waivers = waivers;
    this.day =
        DateTimeFormatter.ofPattern(LedgerTexts.say("day"), Locale.SIMPLIFIED_CHINESE)
            .withZone(clock.getZone());
  }

  LedgerLine line(LedgerItem item) {
    String reply = replies.get(item.number());
    if (item.isClosedAt(subject.revision())) {
      return new LedgerLine(
          item, Standing.CLOSED, said(requireNonNull(item.closing())), null, reply);
    }
    return item.kind() == Kind.NOTE ? note(item, reply) : finding(item, reply);
  }

  private String said(Closing closing) {
    return LedgerTexts.say(
        "closed." + closing.why(), closing.revision(), closing.by(), day.format(closing.at()));
  }

  /** The latest that lets this finding pass. */
  private Optional<Waiver> waiver(Finding finding) {
    return waivers.stream()
        .filter(waiver -> finding.severity() == Severity.WARNING)
        .filter(waiver -> waiver.rule().equals(finding.rule()))
        .reduce((older, newer) -> newer);
  }

  private String said(Waiver waiver) {
    return LedgerTexts.say("standing.WAIVED", waiver.approvedBy(), day.format(waiver.at()));
  }

  private LedgerLine note(LedgerItem item, @Nullable String reply) {
    boolean changed = changes.count() > 0 && item.openedRevision() < subject.revision();
    Standing standing =
        reply != null ? Standing.ANSWERED : changed ? Standing.CHANGED : Standing.UNANSWERED;
    return new LedgerLine(item, standing, LedgerTexts.say("standing." + standing), null, reply);
  }

  private LedgerLine finding(LedgerItem item, @Nullable String reply) {
    Optional<Finding> now = mendings.of(item).remaining(item);
    Optional<Waiver> waiver = now.flatMap(this::waiver);
    if (waiver.isPresent()) {
      return new LedgerLine(item, Standing.WAIVED, said(waiver.get()), now.get(), reply);
    }
    Standing standing = now.isPresent() ? Standing.REMAINS : Standing.UNCHECKED;
    String why = mendings.of(item).unchecked(item).orElse("");
    return new LedgerLine(
        item, standing, LedgerTexts.say("standing." + standing, why), now.orElse(null), reply);
  }
}

package cn.baoshen.collection;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.calendar.SummaryLetters;
import cn.baoshen.casebook.calendar.SummaryLetters.Digest;
import cn.baoshen.model.Case;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.waiting.Waiting;
import cn.baoshen.model.waiting.WaitingList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reminds reviewers of what waits for them, and tells the administrator what waits too long. */
public class ReviewerReminders {
  private final SummaryLetters digests;
  private final WaitingCases waiting;
  private final WorkingDays workingDays;
  private final CollectionSettings settings;

  ReviewerReminders(
      SummaryLetters digests,
      WaitingCases waiting,
      WorkingDays workingDays,
      CollectionSettings settings) {
    this.digests = digests;
    this.waiting = waiting;
    this.workingDays = workingDays;
    this.settings = settings;
  }

  /** Orders the letters that this day demands; on a day off nobody is disturbed. */
  public void remind(LocalDate today) {
    if (workingDays.isWorkingDay(today)) {
      List<Waiting> slow = waiting.on(today, settings.reviewerDays());
      digest(slow, today);
      escalate(slow, today);
    }
  }

  private void digest(List<Waiting> slow, LocalDate today) {
    Map<String, LocalDate> last = digests.lastDays(longAgo(today));
    slow.stream()
        .map(w -> MailAddress.key(w.reviewer()))
        .distinct()
        .filter(reviewer -> isTime(last.get(reviewer), today))
        .forEach(reviewer -> digests.claimWaiting(reviewer, today));
  }

  // So far back that it is time again, however long the holidays between were.
  private LocalDate longAgo(LocalDate today) {
    return today.minusDays(3L * settings.reviewerDays() + 30);
  }

  private boolean isTime(@Nullable LocalDate last, LocalDate today) {
    return last == null || workingDays.between(last, today) >= settings.reviewerDays();
  }

  private void escalate(List<Waiting> slow, LocalDate today) {
    Set<String> told = digests.escalated();
    List<Case> overdue =
        slow.stream()
            .filter(w -> w.days() >= settings.escalateDays())
            .map(Waiting::subject)
            .filter(c -> !told.contains(SummaryLetters.step(c.id(), c.asked())))
            .toList();
    if (!overdue.isEmpty()) {
      digests.claimEscalated(overdue, today);
    }
  }

  /**
   * Orders a letter out of turn to the reviewer who is asked about this case; it lists everything
   * that waits for them.
   *
   * @param who the administrator
   */
  public Act remindNow(String caseId, LocalDate today, String reason, String who) {
    return waiting
        .of(caseId, today)
        .map(w -> digests.claimNow(w.reviewer(), today, w.subject(), reason, who))
        .orElse(Act.refused(Refusal.NOT_ASKED));
  }

  /** What the digest to a reviewer lists; null when nothing waits for them any more. */
  public @Nullable WaitingList waiting(String id) {
    Digest digest = digests.get(id);
    return list(
        digest,
        waiting.of(
            digest.recipient(), digest.on(), digest.isOutOfTurn() ? 0 : settings.reviewerDays()));
  }

  /** What the letter to the administrator lists; null when all of it was answered meanwhile. */
  public @Nullable WaitingList escalated(String id) {
    Digest digest = digests.get(id);
    Set<String> named = digests.escalated(id);
    return list(
        digest,
        waiting.on(digest.on(), settings.escalateDays()).stream()
            .filter(w -> named.contains(SummaryLetters.step(w.subject().id(), w.subject().asked())))
            .toList());
  }

  private @Nullable WaitingList list(Digest digest, List<Waiting> cases) {
    if (cases.isEmpty()) {
      return null;
    }
    String to = digest.recipient().isEmpty() ? "" : cases.get(0).reviewer();
    List<Integer> weekdaysOnly = waiting.weekdaysOnly(cases, digest.on());
    return new WaitingList(digest.id(), to, digest.on(), cases, weekdaysOnly);
  }

  /** Notes that a letter went out, in the history of every case that it lists. */
  public void sent(WaitingList list) {
    List<Case> listed = list.cases().stream().map(Waiting::subject).collect(Collectors.toList());
    digests.sent(list.id(), list.to().isEmpty() ? "escalated" : "reminded", listed);
  }
}

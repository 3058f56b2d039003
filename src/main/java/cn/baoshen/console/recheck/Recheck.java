package cn.baoshen.console.recheck;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.order.BrokenOff;
import cn.baoshen.casebook.order.OrderWorker;
import cn.baoshen.checking.Judge;
import cn.baoshen.checking.WaiverApplication;
import cn.baoshen.console.Times;
import cn.baoshen.intake.OriginalReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import cn.baoshen.model.work.WorkProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts reports before the rules of today: all of a year for a look, or those under review anew. */
class Recheck {
  private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

  private static final String KIND = "recheck";

  private final CaseBook cases;
  private final RulesInForce rules;
  private final Judging judging;
  private final OpenCollection collection;
  private final OrderWorker worker;
  private final Handover handover;
  private final Times times;
  private final Clock clock;
  private volatile WorkProgress progress;
  private volatile @Nullable RecheckResult result;

  /** Those who judge. */
  record Judging(OriginalReader originals, Judge judge, WaiverApplication waivers) {}

  Recheck(
      CaseBook cases,
      RulesInForce rules,
      Judging judging,
      OpenCollection collection,
      OrderWorker worker,
      Handover handover,
      Times times,
      Clock clock) {
    this.cases = cases;
    this.rules = rules;
    this.judging = judging;
    this.collection = collection;
    this.worker = worker;
    this.handover = handover;
    this.times = times;
    this.clock = clock;
    this.progress = worker.left().isEmpty() ? WorkProgress.NONE : WorkProgress.NONE.interrupted();
  }

  WorkProgress progress() {
    return progress;
  }

  /** What the last dry run found; null before the first. */
  @Nullable RecheckResult result() {
    return result;
  }

  /** How many reports under review were judged by older rules. */
  int older() {
    return rules.olderInReview().size();
  }

  /** Judges all approved and open reports, and keeps nothing of it but what differs. */
  synchronized void tryOut() {
    if (!progress.running()) {
      begin(() -> result = lookAtAll());
    }
  }

  /**
   * Judges those again that are under review and were judged by older rules; after what is under
   * way.
   */
  synchronized void judgeAgain(String who) {
    begin(() -> again(who));
  }

  private void begin(Runnable work) {
    if (!progress.running()) {
      progress = WorkProgress.begun();
    }
    worker.order(KIND, () -> run(work));
  }

  private void run(Runnable work) {
    progress = WorkProgress.begun();
    try {
      work.run();
      progress = progress.ended();
    } catch (BrokenOff end) {
      progress = progress.interrupted();
      LOG.info("judging again is broken off after {} of {}", progress.done(), progress.all());
    } catch (RuntimeException e) {
      progress = progress.failed();
      LOG.error("reports cannot be judged again: {}", e.getMessage(), e);
    }
  }

  private RecheckResult lookAtAll() {
    Instant from = clock.instant();
    int year = collection.year();
    List<String> ids = rules.approvedAndOpen(year);
    List<RecheckResult.Line> lines = new ArrayList<>();
    List<String> unjudged = new ArrayList<>();
    SideBySide.each(
        ids,
        this::look,
        (id, looked) -> take(id, unjudged, () -> looked.join().ifPresent(lines::add), ids.size()));
    int failing = (int) lines.stream().filter(RecheckResult.Line::isFailing).count();
    long took = Duration.between(from, clock.instant()).toSeconds();
    return new RecheckResult(
        year, times.at(clock.instant()), ids.size(), failing, took, lines, unjudged);
  }

  /** One that cannot be judged keeps no other from it, and is named. */
  private void take(String id, List<String> unjudged, Runnable work, int all) {
    worker.goOn();
    try {
      work.run();
    } catch (IllegalArgumentException | CompletionException e) {
      if (e instanceof CompletionException && !(e.getCause() instanceof IllegalArgumentException)) {
        throw e;
      }
      LOG.warn("{} cannot be judged again: {}", id, e.getMessage());
      unjudged.add(id);
    }
    progress = WorkProgress.at(progress.done() + 1, all);
  }

  private Optional<RecheckResult.Line> look(String id) {
    return cases.examination(id).map(kept -> look(cases.get(id), kept)).filter(Recheck::differs);
  }

  private RecheckResult.Line look(Case subject, Examination kept) {
    Verdict now = judging.waivers().eased(subject, judging.judge().now(subject, kept));
    return RecheckResult.line(subject, kept.verdict(), now);
  }

  private static boolean differs(RecheckResult.Line line) {
    return !line.added().isEmpty() || !line.gone().isEmpty();
  }

  private void again(String who) {
    List<String> ids = rules.olderInReview();
    List<String> unjudged = new ArrayList<>();
    ids.forEach(id -> take(id, unjudged, () -> again(id, who), ids.size()));
  }

  private void again(String id, String who) {
    Optional<Verdict> before = cases.examination(id).map(Examination::verdict);
    Examination judged = judging.judge().judge(judging.originals().read(cases.get(id)));
    Verdict now = judging.waivers().ease(id, judged).verdict();
    cases.note(id, "judged-again", who, "");
    if (!before.equals(Optional.of(now))) {
      handover.to(new WorkItem(Stations.REDRAW, id));
    }
  }
}

package cn.baoshen.publication;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.order.BrokenOff;
import cn.baoshen.casebook.order.OrderWorker;
import cn.baoshen.model.work.WorkProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The publication of a year: looked at first, then made public, corrected or taken back, each on an
 * administrator's order. What is ordered is done one after the other.
 */
public class Publication {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private static final String KIND = "publication";

  private final PublishedTable table;
  private final PublicReports reports;
  private final SiteFolders folders;
  private final OpenCollection collection;
  private final OrderWorker worker;
  private final Clock clock;
  private final AtomicReference<WorkProgress> work = new AtomicReference<>(WorkProgress.NONE);

  Publication(
      PublishedTable table,
      PublicReports reports,
      SiteFolders folders,
      OpenCollection collection,
      OrderWorker worker,
      Clock clock) {
    this.table = table;
    this.reports = reports;
    this.folders = folders;
    this.collection = collection;
    this.worker = worker;
    this.clock = clock;
    if (!worker.left().isEmpty()) {
      work.set(WorkProgress.NONE.interrupted());
    }
  }

  /** What a preview shows. */
  public record Change(Published published, boolean corrected) {}

  /** One thing to do with files and table. */
  private interface Order {
    /** Returns what kept it from being done; empty when it is done. */
    String carryOut() throws Exception;
  }

  /** The year that is being collected. */
  public int year() {
    return collection.year();
  }

  /** How far an order is; a trouble names what kept the last one from being carried out. */
  public WorkProgress work() {
    return Objects.requireNonNull(work.get());
  }

  /**
   * The years of which something is or may be published, the newest first; the open one is there.
   */
  public List<Integer> years() {
    return Stream.concat(collection.years().stream(), table.years().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** What is published of a year, withdrawn ones included. */
  public List<Published> published(int year) {
    return List.copyOf(table.of(year).values());
  }

  /** What publishing now would add or correct. */
  public List<Change> changes(int year) {
    Map<String, Published> now = table.of(year);
    return planned(year, now, "").values().stream()
        .filter(one -> !one.equals(now.get(one.report())))
        .map(one -> new Change(one, now.containsKey(one.report())))
        .toList();
  }

  /** A file of the preview; empty where there is none. */
  public Optional<byte[]> previewed(int year, String file) {
    return folders.previewed(year, file);
  }

  /** When the preview was made; empty when there is none. */
  public Optional<Instant> previewedAt(int year) {
    return folders.previewedAt(year);
  }

  /** True where the preview shows what publishing now would make public. */
  public boolean isPreviewCurrent(int year) {
    return isPreviewed(year, planned(year, table.of(year), ""));
  }

  private boolean isPreviewed(int year, Map<String, Published> planned) {
    return folders.previewedCases(year).equals(SiteFolders.shown(planned.values()));
  }

  /** Orders a preview. */
  public boolean preview(int year) {
    return order(
        () -> {
          folders.preview(year, planned(year, table.of(year), "").values(), this::at);
          return "";
        });
  }

  /**
   * Orders that what was previewed be made public.
   *
   * @param note what the public is told of reports that replace published ones; may be empty
   */
  public boolean publish(int year, String note) {
    return order(
        () -> {
          Map<String, Published> now = table.of(year);
          Map<String, Published> planned = planned(year, now, note);
          if (!isPreviewed(year, planned)) {
            return "stale";
          }
          show(year, planned, now);
          folders.dropPreview(year);
          return "";
        });
  }

  /** Orders that a published report be taken back; its page says that it was, and why. */
  public boolean withdraw(String report, String note) {
    return change(report, one -> one.withdrawn(now(), note));
  }

  /** Orders that a report that was taken back be shown again. */
  public boolean restore(String report) {
    return change(report, Published::restored);
  }

  /**
   * The row is changed before anybody is answered: a kill leaves a site that is made anew by it.
   */
  private boolean change(String report, UnaryOperator<Published> alteration) {
    return table
        .yearOf(report)
        .filter(
            year ->
                order(
                    () -> alter(year, report, alteration),
                    () -> {
                      renew(year);
                      return "";
                    }))
        .isPresent();
  }

  private void alter(int year, String report, UnaryOperator<Published> alteration) {
    Map<String, Published> changed = table.of(year);
    changed.computeIfPresent(report, (id, one) -> alteration.apply(one));
    table.keep(year, changed.values());
  }

  /**
   * Takes away at once what became confidential, whatever year it is of, and makes a site anew that
   * is not as the case book knows it.
   */
  public void look() {
    List<Integer> amiss = table.years().stream().filter(this::isAmiss).toList();
    if (!amiss.isEmpty()) {
      order(
          () -> {
            for (int year : amiss) {
              renew(year);
            }
            return "";
          });
    }
  }

  private boolean isAmiss(int year) {
    Map<String, Published> now = table.of(year);
    return now.values().stream().anyMatch(this::isConfidential)
        || (!now.isEmpty() && !folders.isAt(year, now.values()));
  }

  private void renew(int year) throws Exception {
    Map<String, Published> before = table.of(year);
    Map<String, Published> rest = new LinkedHashMap<>(before);
    rest.values().removeIf(this::isConfidential);
    show(year, rest, before);
  }

  private boolean isConfidential(Published one) {
    return reports.isConfidential(one.unitCode());
  }

  /** The site first, whole; then the truth of it; then its place. A kill between is mended. */
  private void show(int year, Map<String, Published> wanted, Map<String, Published> before)
      throws Exception {
    Path made = folders.make(year, wanted.values(), before, this::at);
    table.keep(year, wanted.values());
    folders.show(year, made);
  }

  private Map<String, Published> planned(int year, Map<String, Published> now, String note) {
    Map<String, Published> planned = new LinkedHashMap<>();
    now.values().stream().filter(one -> !isConfidential(one)).forEach(one -> put(planned, one));
    for (PublishedTable.Approved approved : table.approved(year)) {
      if (reports.isPublic(approved.unitCode())) {
        Published known = planned.get(Published.report(approved.id()));
        put(planned, known == null ? fresh(year, approved) : renewed(known, approved.id(), note));
      }
    }
    return planned;
  }

  private static void put(Map<String, Published> planned, Published one) {
    planned.put(one.report(), one);
  }

  private Published fresh(int year, PublishedTable.Approved approved) {
    return Published.now(approved.id(), approved.unitCode(), year, now());
  }

  private Published renewed(Published known, String id, String note) {
    return known.caseId().equals(id) ? known : known.corrected(id, now(), note);
  }

  /** The reports of which another state than the approved one is shown. */
  public List<String> outdated(int year) {
    return table.outdated(year);
  }

  /** As exactly as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void at(int done, int all) {
    work.set(WorkProgress.at(done, all));
    worker.goOn();
  }

  private boolean order(Order order) {
    return order(() -> {}, order);
  }

  /**
   * Orders something.
   *
   * @param first what is done before this returns
   */
  private boolean order(Runnable first, Order order) {
    WorkProgress before = work();
    if (before.running() || !work.compareAndSet(before, WorkProgress.begun())) {
      return false;
    }
    try {
      first.run();
    } catch (RuntimeException e) {
      work.set(WorkProgress.NONE.failed());
      throw e;
    }
    worker.order(KIND, () -> carryOut(order));
    return true;
  }

  private void carryOut(Order order) {
    WorkProgress end = WorkProgress.NONE.failed();
    try {
      end = WorkProgress.NONE.ended(order.carryOut());
    } catch (BrokenOff ending) {
      end = WorkProgress.NONE.interrupted();
      LOG.info("the publication is broken off; nothing of it is public");
    } catch (Exception e) {
      LOG.error("the publication cannot be made: {}", e.getMessage(), e);
    } finally {
      work.set(end);
    }
  }
}

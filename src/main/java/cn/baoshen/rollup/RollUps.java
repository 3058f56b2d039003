package cn.baoshen.rollup;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.order.BrokenOff;
import cn.baoshen.casebook.order.OrderWorker;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.work.WorkProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roll-ups of the open collection, a form each: how they stand, and the order to make one; that
 * of an earlier year is made again when its reports have changed.
 */
public class RollUps {
  private static final Logger LOG = LoggerFactory.getLogger(RollUps.class);
  private static final List<String> KINDS = List.of("xlsx", "csv", "json");

  private static final String KIND = "roll-up ";

  /** Between form and year in the name of an order. */
  private static final String YEAR = " of ";

  /** The ending of the file that the figures are kept in. */
  static final String FIGURES = "-figures.json";

  private final RollUpMaker maker;
  private final FormCatalog forms;
  private final AskedForms asked;
  private final OpenCollection collection;
  private final KeptFiles outbox;
  private final RollUpTexts texts;
  private final OrderWorker worker;
  private final Map<String, WorkProgress> works = new ConcurrentHashMap<>();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Map<Path, Kept> usual = new ConcurrentHashMap<>();

  RollUps(
      RollUpMaker maker,
      FormCatalog forms,
      AskedForms asked,
      OpenCollection collection,
      KeptFiles outbox,
      RollUpTexts texts,
      OrderWorker worker) {
    this.maker = maker;
    this.forms = forms;
    this.asked = asked;
    this.collection = collection;
    this.outbox = outbox;
    this.texts = texts;
    this.worker = worker;
  }

  /** What a file of figures said, and when that was made. */
  private record Kept(Instant at, List<Usual> all) {}

  /**
   * One roll-up.
   *
   * @param name its files' name, without ending
   * @param madeAt when the newest was made; null for never
   * @param work null when none was ordered since the service started
   */
  public record Standing(
      String form,
      String title,
      String name,
      @Nullable Instant madeAt,
      @Nullable WorkProgress work) {}

  /** Those of all forms that are asked for, in their order. */
  public List<Standing> all() {
    return asked.all().stream().map(this::standing).toList();
  }

  private Standing standing(AskedForm form) {
    return new Standing(form.id(), form.title(), name(form), madeAt(form), works.get(form.id()));
  }

  /** When the newest of a form was made; null for never. */
  @Nullable Instant madeAt(AskedForm form) {
    return madeAt(form, collection.year());
  }

  /** When that of a year was made; null for never. */
  @Nullable Instant madeAt(AskedForm form, int year) {
    Path file = outbox.path(path(form, year) + ".xlsx");
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(AskedForm form) {
    String name = texts.text("file");
    return asked.isFirst(form.id()) ? name : name + "-" + form.id();
  }

  private String path(AskedForm form, int year) {
    return "county/" + year + "/" + name(form);
  }

  /** One of its files of a year; empty when there is none. */
  public Optional<Path> file(String form, int year, String kind) {
    return asked
        .byId(form)
        .filter(known -> KINDS.contains(kind))
        .map(known -> outbox.path(path(known, year) + "." + kind))
        .filter(Files::exists);
  }

  /** The figures of a form and year as they were when its roll-up was made; empty before. */
  public Optional<Figures> figures(String form, int year) {
    return figureFile(form, year).map(maker::figures);
  }

  private Optional<Path> figureFile(String form, int year) {
    return asked
        .byId(form)
        .map(known -> outbox.path(path(known, year) + FIGURES))
        .filter(Files::exists);
  }

  /** What was usual among the approved reports then; nothing before the first roll-up. */
  List<Usual> usual(String form, int year) {
    return figureFile(form, year).map(this::usual).orElse(List.of());
  }

  private List<Usual> usual(Path file) {
    try {
      Instant made = Files.getLastModifiedTime(file).toInstant();
      return usual
          .compute(
              file,
              (same, kept) -> kept == null || !kept.at().equals(made) ? read(file, made) : kept)
          .all();
    } catch (IOException gone) {
      return List.of();
    }
  }

  private Kept read(Path file, Instant made) {
    List<Usual> all = maker.figures(file).usual();
    return new Kept(made, all == null ? List.of() : all);
  }

  /**
   * Orders one to be made now. While it is being made it may have read what has changed since, so
   * that it is made once more.
   *
   * @return false for a form that is not asked for
   */
  public boolean order(String id) {
    return order(id, collection.year());
  }

  /** The same for a year, which may be closed. */
  public boolean order(String id, int year) {
    Optional<AskedForm> known = asked.byId(id);
    Optional<Form> form = forms.byId(id);
    if (known.isEmpty() || form.isEmpty()) {
      return false;
    }
    String key = key(id, year);
    if (waiting.add(key)) {
      begun(key);
      worker.order(KIND + key, () -> make(known.get(), form.get(), year, key));
    }
    return true;
  }

  /**
   * What an order is known by, however long it waits: its form, and the year unless it was the open
   * one.
   */
  private String key(String id, int year) {
    return year == collection.year() ? id : id + YEAR + year;
  }

  private void begun(String id) {
    works.merge(id, WorkProgress.begun(), (before, any) -> before.again());
  }

  private void make(AskedForm asked, Form form, int year, String id) {
    waiting.remove(id);
    try {
      String path = path(asked, year);
      maker.make(form, year, asked.keyed(), path, (done, all) -> at(id, done, all));
      ended(id, WorkProgress::ended);
      LOG.info("the roll-up of {} is made", id);
    } catch (BrokenOff end) {
      ended(id, WorkProgress::interrupted);
      LOG.info("the roll-up of {} is broken off and made after the next start", id);
    } catch (RuntimeException e) {
      ended(id, WorkProgress::failed);
      LOG.error("the roll-up of {} cannot be made: {}", id, e.getMessage(), e);
    }
  }

  private void at(String id, int done, int all) {
    works.put(id, WorkProgress.at(done, all));
    worker.goOn();
  }

  /** Orders those again that an earlier life of the service did not come to the end of. */
  void takeUp() {
    worker.left().forEach(order -> takeUp(order.substring(KIND.length())));
  }

  private void takeUp(String key) {
    int year = key.indexOf(YEAR);
    if (year < 0) {
      order(key);
    } else {
      order(key.substring(0, year), Integer.parseInt(key.substring(year + YEAR.length())));
    }
  }

  /** One that was ordered again meanwhile goes on. */
  private void ended(String id, UnaryOperator<WorkProgress> end) {
    works.computeIfPresent(id, (key, w) -> waiting.contains(id) ? w.again() : end.apply(w));
  }

  /** By form, when each was last made. */
  Map<AskedForm, Optional<Instant>> made() {
    Map<AskedForm, Optional<Instant>> made = new LinkedHashMap<>();
    asked.all().forEach(form -> made.put(form, Optional.ofNullable(madeAt(form))));
    return made;
  }
}

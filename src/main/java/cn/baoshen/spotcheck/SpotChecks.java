package cn.baoshen.spotcheck;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.model.Case;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.waiting.SpotNotice;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Spot checks (双随机): the roster and the rule are published first, the seed comes later from where
 * nobody can choose it, and whoever has both draws the same.
 */
public class SpotChecks {
  private static final int HUNDRED = 100;
  private static final int EACH = 2;
  private static final int LONGEST_SEED = 300;
  private static final String RESULT = "result.";

  private final SpotCheckBook book;
  private final SpotCheckFiles files;
  private final Ground ground;
  private final Ledger ledger;
  private final TransactionOperations transaction;
  private final Handover handover;
  private final Clock clock;

  SpotChecks(
      SpotCheckBook book,
      SpotCheckFiles files,
      Ground ground,
      Ledger ledger,
      TransactionOperations transaction,
      Handover handover,
      Clock clock) {
    this.book = book;
    this.files = files;
    this.ground = ground;
    this.ledger = ledger;
    this.transaction = transaction;
    this.handover = handover;
    this.clock = clock;
  }

  /** What is drawn from. */
  record Ground(Units units, Revisions revisions, OpenCollection collection) {}

  /** All of them, newest first. */
  public List<SpotCheck> all() {
    return book.all();
  }

  /** The years whose reports may be looked at: that which is collected, and those before. */
  public List<Integer> years() {
    return ground.collection().years();
  }

  public Optional<SpotCheck> find(long id) {
    return book.find(id);
  }

  /** Why a unit is left out, in words. */
  public String reason(LeftOut unit) {
    return files.reason(unit);
  }

  /**
   * Publishes roster and rule.
   *
   * @return key of what stands against it; null when it is done
   */
  public @Nullable String announce(Announcement wish, String who) {
    String trouble = trouble(wish);
    if (trouble != null) {
      return trouble;
    }
    int year = wish.year();
    List<Unit> units = ground.units().all();
    Sorting sorting = Sorting.of(units, wish, book.drawn(year));
    int wanted = wanted(wish, units.size());
    if (sorting.roster().size() < wanted) {
      return "few";
    }
    String sha256 = Sha256.of(SpotCheckFiles.roster(sorting.roster()));
    long id = transaction.execute(s -> book.announce(year, wanted, wish, sorting, sha256, who));
    files.announce(book.find(id).orElseThrow(), sorting.roster());
    return null;
  }

  private @Nullable String trouble(Announcement wish) {
    if (wish.inspectors().stream().map(Inspector::name).distinct().count() < EACH) {
      return "inspectors";
    }
    if (wish.source().isBlank() || wish.seedDay() == null) {
      return "source";
    }
    if (!wish.seedDay().isAfter(LocalDate.now(clock))) {
      return "day";
    }
    if (!years().contains(wish.year())) {
      return "year";
    }
    if (all().stream().anyMatch(check -> check.isPending() && check.year() == wish.year())) {
      return "pending";
    }
    return isInBounds(wish) ? null : "number";
  }

  private static boolean isInBounds(Announcement wish) {
    BigDecimal percent = wish.percent();
    return wish.number() != null
        ? wish.number() > 0
        : percent != null
            && percent.signum() > 0
            && percent.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0;
  }

  /** Rounded up, at least one. */
  static int wanted(Announcement wish, int units) {
    if (wish.number() != null) {
      return wish.number();
    }
    return java.util.Objects.requireNonNull(wish.percent())
        .multiply(BigDecimal.valueOf(units))
        .divide(BigDecimal.valueOf(HUNDRED), 0, RoundingMode.UP)
        .max(BigDecimal.ONE)
        .intValueExact();
  }

  /**
   * Draws by the seed, which is known by now.
   *
   * @return key of what stands against it; null when it is done
   */
  public @Nullable String draw(long id, String typed, String who) {
    String seed = typed.strip();
    look();
    SpotCheck check = book.find(id).orElseThrow();
    if (check.annulledWhy() != null) {
      return "annulled";
    }
    if (seed.isEmpty() || seed.length() > LONGEST_SEED || seed.lines().count() > 1) {
      return "seed";
    }
    if (LocalDate.now(clock).isBefore(check.seedDay())) {
      return "early";
    }
    List<String> roster = files.roster(check);
    if (roster.isEmpty()) {
      return "roster";
    }
    List<Draw.Drawn> order = Draw.of(seed, roster);
    List<SpotCheck.DrawnUnit> drawn = drawn(check, seed, order);
    boolean first = transaction.execute(status -> drawn(id, seed, drawn, who));
    if (first) {
      files.draw(book.find(id).orElseThrow(), order);
    }
    return first ? null : "drawn";
  }

  private boolean drawn(long id, String seed, List<SpotCheck.DrawnUnit> drawn, String who) {
    boolean first = book.draw(id, seed, drawn, who);
    if (first) {
      drawn.forEach(
          unit -> handover.to(new WorkItem(Stations.TELL_SPOT_CHECK, id + "." + unit.code())));
    }
    return first;
  }

  private List<SpotCheck.DrawnUnit> drawn(SpotCheck check, String seed, List<Draw.Drawn> order) {
    List<SpotCheck.DrawnUnit> drawn = new ArrayList<>();
    for (Draw.Drawn line : order.subList(0, check.wanted())) {
      List<String> inspectors = inspectors(check, seed, line.code());
      drawn.add(
          new SpotCheck.DrawnUnit(
              drawn.size() + 1,
              line.code(),
              ground.units().byCode(line.code()).map(Unit::name).orElse(line.code()),
              line.hash(),
              inspectors.get(0),
              inspectors.get(1),
              null,
              "",
              ""));
    }
    return drawn;
  }

  /** The first two of those without a conflict, in the order of {@code SHA-256(seed,code,name)}. */
  private static List<String> inspectors(SpotCheck check, String seed, String code) {
    List<String> free =
        check.inspectors().stream()
            .filter(inspector -> inspector.mayLookAt(code))
            .map(Inspector::name)
            .distinct()
            .toList();
    return Draw.of(seed + "," + code, free).stream().limit(EACH).map(Draw.Drawn::code).toList();
  }

  /**
   * Notes what was found; what is wrong goes into the unit's rectification ledger.
   *
   * @param findings a line each
   * @return key of what stands against it; null when it is done
   */
  public @Nullable String found(
      long id, String code, SpotCheck.Outcome outcome, String findings, String who) {
    if (outcome == SpotCheck.Outcome.WRONG && findings.isBlank()) {
      return "findings";
    }
    boolean first = transaction.execute(status -> noted(id, code, outcome, findings.strip(), who));
    book.find(id).filter(files::isPublic).ifPresent(files::result);
    return first ? null : "found";
  }

  private boolean noted(
      long id, String code, SpotCheck.Outcome outcome, String findings, String who) {
    boolean first = book.found(id, code, outcome, findings, who);
    if (first && outcome == SpotCheck.Outcome.WRONG) {
      int year = book.find(id).orElseThrow().year();
      ground.revisions().latest(code, year).ifPresent(c -> enter(id, c, findings, who));
    }
    if (first && outcome != SpotCheck.Outcome.TRUE) {
      handover.to(new WorkItem(Stations.TELL_SPOT_CHECK, RESULT + id + "." + code));
    }
    return first;
  }

  private void enter(long id, Case about, String findings, String who) {
    ledger.open(about, items(about, findings, who));
    book.inLedger(id, about.unitCode(), about.id());
  }

  /**
   * Takes back one that was announced and not drawn.
   *
   * @return key of what stands against it; null when it is done
   */
  public @Nullable String annul(long id, String why, String who) {
    if (why.isBlank()) {
      return "why";
    }
    boolean first = transaction.execute(status -> book.annul(id, why.strip(), who));
    if (first) {
      files.close(book.find(id).orElseThrow(), why.strip());
    }
    return first ? null : "drawn";
  }

  /**
   * Takes away what tells of a unit that became confidential, what is not drawn yet is annulled;
   * and publishes what was drawn when a kill kept it from being published.
   */
  public void look() {
    all().stream().filter(this::tellsOfConfidential).forEach(this::close);
    all().stream().filter(files::lacksDraw).forEach(this::publishDraw);
  }

  private void publishDraw(SpotCheck check) {
    List<String> roster = files.roster(check);
    if (check.seed() != null && !roster.isEmpty()) {
      files.draw(check, Draw.of(check.seed(), roster));
    }
  }

  private boolean tellsOfConfidential(SpotCheck check) {
    return files.shown(check).stream()
        .anyMatch(code -> ground.units().byCode(code).filter(Unit::confidential).isPresent());
  }

  private void close(SpotCheck check) {
    String why = files.changedRoster();
    if (!check.isPending() || annul(check.id(), why, CaseBook.SYSTEM) != null) {
      files.close(check, why);
    }
  }

  private List<LedgerItem> items(Case about, String findings, String who) {
    List<String> lines =
        findings.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<LedgerItem> items = new ArrayList<>();
    for (String line : lines) {
      items.add(
          new LedgerItem(
              0,
              LedgerItem.Kind.NOTE,
              "",
              "",
              items.size(),
              List.of(),
              line,
              Tier.LEADER,
              who,
              about.id(),
              about.revision(),
              clock.instant(),
              null));
    }
    return items;
  }

  /** What a drawn unit is told. */
  public SpotNotice notice(String work) {
    boolean result = work.startsWith(RESULT);
    String about = result ? work.substring(RESULT.length()) : work;
    int dot = about.indexOf('.');
    SpotCheck check = book.find(Long.parseLong(about.substring(0, dot))).orElseThrow();
    String code = about.substring(dot + 1);
    SpotCheck.DrawnUnit unit =
        check.units().stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    return new SpotNotice(
        work,
        code,
        unit.name(),
        check.year(),
        List.of(unit.first(), unit.second()),
        result ? String.valueOf(unit.outcome()) : "",
        result ? unit.findings().lines().filter(line -> !line.isBlank()).toList() : List.of(),
        unit.ledgerCase());
  }
}

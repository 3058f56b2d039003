package cn.baoshen.collection;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.calendar.SummaryLetters.Asked;
import cn.baoshen.casebook.entry.Admission;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.model.waiting.Owed;
import cn.baoshen.model.waiting.WaitingList;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import cn.baoshen.testing.TestForms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The collection of 2024 on a case book in memory, without a router: {@link #look} does today's
 * work as the routes would, always with beans that were made a moment before.
 */
class CollectionDesk {
  static final String REVIEWER = "shouli@czj.example";
  static final OpenCollection COLLECTION =
      new OpenCollection(2024, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));

  private static final WorkingDays WORKING_DAYS =
      WorkingDays.read(new ClassPathResource("calendar/holidays.csv"));

  final SettableClock clock = new SettableClock();
  final TestBook book;
  final Units units;

  /** One line for each letter that went out, such as {@code 2025-03-24 unit A 7}. */
  final List<String> sent = new ArrayList<>();

  private final CollectionSettings settings;
  UnitReminders unitReminders;
  private ReviewerReminders reviewerReminders;
  private DailyRound round;

  CollectionDesk(Unit... units) {
    this(TestForms.usual(), units);
  }

  CollectionDesk(AskedForms forms, Unit... units) {
    this(forms, WorkingDaysTest.settings(3, 5), units);
  }

  CollectionDesk(AskedForms forms, CollectionSettings settings, Unit... units) {
    this.settings = settings;
    this.units = registry(List.of(units));
    this.book = new TestBook(clock, forms);
  }

  static Unit unit(String code) {
    return new Unit(
        code, code + "局", code + "@unit.example", "", Map.of(Tier.ACCEPTOR, REVIEWER), false);
  }

  static Unit zero(String code) {
    return new Unit(code, code + "局", code + "@unit.example", "", Map.of(), false, true, "");
  }

  private static Units registry(List<Unit> all) {
    return new Units() {
      @Override
      public Optional<Unit> byCode(String code) {
        return all.stream().filter(unit -> unit.code().equals(code)).findFirst();
      }

      @Override
      public Optional<Unit> byName(String name) {
        return Optional.empty();
      }

      @Override
      public List<Unit> all() {
        return all;
      }
    };
  }

  /** The process dies and starts again: only the database remembers. */
  void restart() {
    Reviewers reviewers =
        () ->
            book.digests.asked().stream()
                .map(Asked::subject)
                .filter(subject -> reviewer(subject) != null)
                .collect(Collectors.toMap(Case::id, this::reviewer));
    WaitingCases waiting = new WaitingCases(book.digests, reviewers, WORKING_DAYS, settings, clock);
    unitReminders = reminders(settings);
    reviewerReminders = new ReviewerReminders(book.digests, waiting, WORKING_DAYS, settings);
    round =
        new DailyRound(
            unitReminders,
            reviewerReminders,
            WORKING_DAYS,
            book.alarms,
            book.pace,
            settings,
            clock);
  }

  private String reviewer(Case subject) {
    return units.byCode(subject.unitCode()).orElseThrow().reviewers().get(subject.tier());
  }

  UnitReminders reminders(CollectionSettings how) {
    OwedReports owed = new OwedReports(standings(), book.cases, book.forms);
    return new UnitReminders(owed, book.reminders, COLLECTION, how);
  }

  UnitStatuses standings() {
    return new UnitStatuses(
        units, book.filings, book.declarations, extensions(), book.duties, COLLECTION, clock);
  }

  Extensions extensions() {
    return book.extensions(COLLECTION);
  }

  Progress progress() {
    return new CollectionProgress(standings()).now();
  }

  /** The clock goes to this moment. */
  void at(String moment) {
    Instant then = LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC);
    clock.pass(Duration.between(clock.instant(), then));
  }

  /** Every day up to this one, in the morning, after a restart on each. */
  void liveUntil(String day) {
    LocalDate last = LocalDate.parse(day);
    while (LocalDate.now(clock).isBefore(last)) {
      at(LocalDate.now(clock).plusDays(1) + "T09:00");
      look();
      look();
    }
  }

  /** Looks at the calendar and sends what was ordered. */
  void look() {
    restart();
    book.handedOver.clear();
    round.look();
    restart();
    List.copyOf(book.handedOver).forEach(this::send);
  }

  private void send(String task) {
    String[] parts = task.split("/");
    switch (parts[0]) {
      case "remind-unit" -> unit(unitReminders.letter(parts[1]));
      case "remind-reviewer" -> list("reviewer", reviewerReminders.waiting(parts[1]));
      case "escalate" -> list("administrator", reviewerReminders.escalated(parts[1]));
      default -> line(task);
    }
  }

  private void unit(Owed owed) {
    if (owed != null) {
      line("unit " + owed.unit().code() + " " + days(owed));
      unitReminders.sent(owed);
    }
  }

  /** Days left; of several reports with what each is called. */
  private static String days(Owed owed) {
    return owed.isOfSeveral()
        ? owed.reports().stream()
            .map(line -> line.name() + " " + line.daysLeft())
            .collect(Collectors.joining(", "))
        : String.valueOf(owed.first().daysLeft());
  }

  private void list(String reader, WaitingList list) {
    if (list != null) {
      line(
          reader
              + " "
              + list.cases().stream().map(w -> w.subject().id() + ":" + w.days()).toList());
      reviewerReminders.sent(list);
    }
  }

  private void line(String what) {
    sent.add(LocalDate.now(clock) + " " + what);
  }

  /** A report comes in. */
  String report(String code, String content) {
    return arrive(code, content, null, ReportKey.NONE).caseId();
  }

  /** A report of this form comes in. */
  String report(String code, ReportKey which, String content) {
    return arrive(code, content, null, which).caseId();
  }

  /** A declaration that there is nothing to report comes in. */
  Admission declare(String code, String reason) {
    return declare(code, ReportKey.NONE, reason);
  }

  /** The same for one form. */
  Admission declare(String code, ReportKey which, String reason) {
    return arrive(code, "零报告" + reason, new Arrival.Declaration(reason, null), which);
  }

  private Admission arrive(
      String code, String content, Arrival.Declaration declaration, ReportKey which) {
    String hash = Sha256.of(content);
    Arrival.Place place = new Arrival.Place(code + "/" + content, hash + clock.instant());
    Original original = new Original(content, code, hash, 1);
    Unit unit = units.byCode(code).orElseThrow();
    Arrival arrival = new Arrival(place, original, unit, 2024, null, declaration, null, which);
    return book.transaction.execute(status -> book.admissions.admit(arrival));
  }

  /** The case enters the tier, whose reviewer is written to. */
  void ask(String caseId, Tier tier) {
    String detail = tier.name().toLowerCase(Locale.ROOT);
    book.cases.move(
        caseId, EnumSet.allOf(CaseState.class), CaseState.IN_REVIEW, tier, "asked", detail);
  }

  void sendBack(String caseId) {
    book.cases.returnByRules(caseId);
  }

  void approve(String caseId) {
    book.cases.move(
        caseId, EnumSet.allOf(CaseState.class), CaseState.APPROVED, Tier.ACCEPTOR, "approved", "");
  }
}

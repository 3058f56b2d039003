package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.EntryLock;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/** Who may be later than the rest, and why; the newest line of a unit, year and form counts. */
public class Extensions {
  private static final int LONGEST_NAME = 320;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final Handover handover;
  private final OpenCollection collection;
  private final AskedForms forms;
  private final Clock clock;

  public Extensions(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      OpenCollection collection,
      AskedForms forms,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cases = cases;
    this.handover = handover;
    this.collection = collection;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * What an administrator enters.
   *
   * @param approvedBy who allowed it
   * @param enteredBy the administrator
   */
  public record Entry(String reason, String approvedBy, String enteredBy) {}

  /**
   * Gives a unit until the end of a later day, tells it so, and notes it in the histories of its
   * newest cases; the act's subject is the entry's number. What is in force is not entered again.
   *
   * @param unitCode code of a registered unit
   * @param form id of the form that it is for; empty for all that the unit owes
   */
  public Act grant(String unitCode, int year, String form, @Nullable LocalDate until, Entry entry) {
    if (until == null) {
      return Act.refused(Refusal.DAYS_WRONG);
    }
    return wrongDay(year, form, until)
        .or(() -> wrongEntry(entry))
        .map(Act::refused)
        .orElseGet(
            () -> transaction.execute(status -> enterOnce(unitCode, year, form, until, entry)));
  }

  private Act enterOnce(String unitCode, int year, String form, LocalDate until, Entry entry) {
    EntryLock.EXTENSION.hold(jdbc);
    return history(unitCode, year).stream()
        .filter(line -> line.form().equals(form))
        .reduce((older, newer) -> newer)
        .filter(line -> line.says(until, entry))
        .map(line -> Act.done(line.seq()))
        .orElseGet(() -> enter(unitCode, year, form, until, entry));
  }

  private Optional<Refusal> wrongDay(int year, String form, LocalDate until) {
    return Refusal.when(year != collection.year(), Refusal.OTHER_YEAR)
        .or(() -> unknown(form))
        .or(() -> Refusal.when(!until.isAfter(earliestDue(form)), Refusal.NOT_LATER))
        .or(() -> Refusal.when(until.isBefore(LocalDate.now(clock)), Refusal.DAYS_PAST));
  }

  private Optional<Refusal> unknown(String form) {
    boolean known = form.isEmpty() || forms.all().stream().anyMatch(a -> a.id().equals(form));
    return Refusal.when(!known, Refusal.NO_SUCH_FORM);
  }

  private static Optional<Refusal> wrongEntry(Entry entry) {
    return Refusal.when(Refusal.isBlank(entry.reason()), Refusal.REASON_WANTED)
        .or(() -> Refusal.when(!isName(entry.approvedBy()), Refusal.PERSON_WANTED))
        .or(() -> Refusal.when(!isName(entry.enteredBy()), Refusal.PERSON_WANTED));
  }

  private LocalDate earliestDue(String form) {
    return forms.all().stream()
        .filter(asked -> form.isEmpty() || asked.id().equals(form))
        .flatMap(asked -> Stream.concat(Stream.of(asked.due()), asked.dues().values().stream()))
        .min(LocalDate::compareTo)
        .orElse(collection.due());
  }

  /** Takes an extension back: the unit's last day is everybody's again. */
  public Act revoke(String unitCode, int year, String form, Entry entry) {
    return unknown(form)
        .or(() -> Refusal.when(of(unitCode, year, form).isEmpty(), Refusal.NOT_EXTENDED))
        .or(() -> wrongEntry(entry))
        .map(Act::refused)
        .orElseGet(() -> enter(unitCode, year, form, null, entry));
  }

  private Act enter(
      String unitCode, int year, String form, @Nullable LocalDate until, Entry entry) {
    Extension entered =
        new Extension(
            0,
            unitCode,
            year,
            form,
            until,
            entry.reason().strip(),
            entry.approvedBy().strip(),
            entry.enteredBy().strip(),
            clock.instant());
    return Act.done(transaction.execute(status -> enter(entered)));
  }

  private long enter(Extension entered) {
    long seq = insert(entered);
    boolean given = entered.until() != null;
    String what = given ? "extended" : "extension-revoked";
    String detail = given ? entered.until() + ": " + entered.reason() : entered.reason();
    newest(entered).forEach(id -> cases.note(id, what, entered.enteredBy(), detail));
    handover.to(new WorkItem(Stations.TELL_EXTENSION, "extension-" + seq));
    return seq;
  }

  private List<String> newest(Extension entered) {
    return jdbc.sql(
            "select id from cases where unit_code = ? and report_year = ? and newest"
                + " and (form_id = ? or ? = '')")
        .params(entered.unitCode(), entered.year(), entered.form(), entered.form())
        .query(String.class)
        .list();
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
  }

  private long insert(Extension entered) {
    KeyHolder keys = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into extension"
                + " (unit_code, report_year, form_id, until_day, reason, approved_by, entered_by,"
                + " at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entered.unitCode(),
            entered.year(),
            entered.form(),
            entered.until(),
            entered.reason(),
            entered.approvedBy(),
            entered.enteredBy(),
            RowValues.time(entered.at()))
        .update(keys, "seq");
    return keys.getKeyAs(Number.class).longValue();
  }

  /** The extension that is in force; empty when there is none or it was taken back. */
  public Optional<Extension> of(String unitCode, int year, String form) {
    return newest(history(unitCode, year), form).filter(line -> line.until() != null);
  }

  /**
   * The newest of these lines that is about a form, be it given or taken back.
   *
   * @param lines of one unit, oldest first
   * @param form id of the form; empty for what is about all forms alone
   */
  public static Optional<Extension> newest(List<Extension> lines, String form) {
    return lines.stream()
        .filter(line -> line.form().isEmpty() || line.form().equals(form))
        .reduce((older, newer) -> newer);
  }

  /** Those lines of every unit that has one that count, by unit code, oldest first. */
  public Map<String, List<Extension>> newest(int year) {
    return jdbc
        .sql(
            "select * from extension where report_year = ? and seq in (select max(seq)"
                + " from extension where report_year = ? group by unit_code, form_id)"
                + " order by seq")
        .params(year, year)
        .query(Extensions::extension)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Extension::unitCode));
  }

  /** Every line of a unit, oldest first. */
  public List<Extension> history(String unitCode, int year) {
    return jdbc.sql("select * from extension where report_year = ? and unit_code = ? order by seq")
        .params(year, unitCode)
        .query(Extensions::extension)
        .list();
  }

  /** The line of this id, which is known to exist. */
  public Extension get(String id) {
    return jdbc.sql("select * from extension where seq = ?")
        .param(Extension.seq(id))
        .query(Extensions::extension)
        .single();
  }

  private static Extension extension(ResultSet row, int number) throws SQLException {
    return new Extension(
        row.getLong("seq"),
        row.getString("unit_code"),
        row.getInt("report_year"),
        row.getString("form_id"),
        row.getObject("until_day", LocalDate.class),
        row.getString("reason"),
        row.getString("approved_by"),
        row.getString("entered_by"),
        RowValues.instant(row, "at"));
  }
}

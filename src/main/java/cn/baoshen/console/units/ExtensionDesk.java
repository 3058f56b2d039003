package cn.baoshen.console.units;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.calendar.Extensions.Outcome;
import cn.baoshen.model.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where an administrator gives a unit more time, which the histories of its newest cases say too.
 */
public class ExtensionDesk {
  private final Extensions extensions;
  private final CaseBook cases;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final OpenCollection collection;

  ExtensionDesk(
      Extensions extensions,
      CaseBook cases,
      JdbcClient jdbc,
      TransactionOperations transaction,
      OpenCollection collection) {
    this.extensions = extensions;
    this.cases = cases;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.collection = collection;
  }

  /**
   * What an administrator enters.
   *
   * @param approvedBy who allowed it
   * @param enteredBy the administrator
   */
  public record Entry(String reason, String approvedBy, String enteredBy) {}

  /** For the form of a case; key of the words why not, empty when it is done. */
  public Optional<String> grant(Case of, LocalDate until, Entry entry) {
    return grant(of.unitCode(), of.year(), of.form(), until, entry);
  }

  /**
   * Gives a unit until this day in the open collection.
   *
   * @param form id of the form; empty for all that the unit owes
   * @return key of the words why not, empty when it is done
   */
  public Optional<String> grant(String code, String form, LocalDate until, Entry entry) {
    return grant(code, collection.year(), form, until, entry);
  }

  private Optional<String> grant(String code, int year, String form, LocalDate until, Entry entry) {
    return until == null
        ? Optional.of("refusal.days-wrong")
        : noted(
            code,
            form,
            () ->
                extensions.grant(
                    code, year, form, until, entry.reason(), entry.approvedBy(), entry.enteredBy()),
            new Line("extended", until + ": " + entry.reason().strip(), entry.enteredBy()));
  }

  /** What a history says of it. */
  private record Line(String what, String detail, String who) {}

  /** Takes the extension in force back. */
  public Optional<String> revoke(String code, String form, Entry entry) {
    return noted(
        code,
        form,
        () ->
            extensions.revoke(
                code,
                collection.year(),
                form,
                entry.reason(),
                entry.approvedBy(),
                entry.enteredBy()),
        new Line("extension-revoked", entry.reason().strip(), entry.enteredBy()));
  }

  private Optional<String> noted(String code, String form, Supplier<Outcome> act, Line line) {
    return transaction.execute(
        status -> {
          Outcome outcome = act.get();
          if (outcome == Outcome.DONE) {
            newest(code, form)
                .forEach(id -> cases.note(id, line.what(), line.who(), line.detail()));
          }
          return words(outcome);
        });
  }

  private List<String> newest(String code, String form) {
    return jdbc.sql(
            "select id from cases where unit_code = ? and report_year = ? and newest"
                + " and (form_id = ? or ? = '')")
        .params(code, collection.year(), form, form)
        .query(String.class)
        .list();
  }

  private static Optional<String> words(Outcome outcome) {
    return outcome == Outcome.DONE
        ? Optional.empty()
        : Optional.of("extension." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}

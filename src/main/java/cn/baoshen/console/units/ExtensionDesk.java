package cn.baoshen.console.units;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.calendar.Extensions.Outcome;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where an administrator gives a unit more time, which its newest case's history says too. */
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

  /** Gives a unit until this day; key of the words why not, empty when it is done. */
  public Optional<String> grant(String code, int year, LocalDate until, Entry entry) {
    return until == null
        ? Optional.of("refusal.days-wrong")
        : noted(
            code,
            () ->
                extensions.grant(
                    code, year, until, entry.reason(), entry.approvedBy(), entry.enteredBy()),
            "extended",
            until + ": " + entry.reason().strip(),
            entry.enteredBy());
  }

  /** Takes the extension in force back. */
  public Optional<String> revoke(String code, Entry entry) {
    return noted(
        code,
        () ->
            extensions.revoke(
                code, collection.year(), entry.reason(), entry.approvedBy(), entry.enteredBy()),
        "extension-revoked",
        entry.reason().strip(),
        entry.enteredBy());
  }

  private Optional<String> noted(
      String code, Supplier<Outcome> act, String what, String detail, String who) {
    return transaction.execute(
        status -> {
          Outcome outcome = act.get();
          if (outcome == Outcome.DONE) {
            newest(code).ifPresent(id -> cases.note(id, what, who, detail));
          }
          return words(outcome);
        });
  }

  private Optional<String> newest(String code) {
    return jdbc.sql("select id from cases where unit_code = ? and report_year = ? and newest")
        .params(code, collection.year())
        .query(String.class)
        .optional();
  }

  private static Optional<String> words(Outcome outcome) {
    return outcome == Outcome.DONE
        ? Optional.empty()
        : Optional.of("extension." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}

package cn.baoshen.casebook.store;

import cn.baoshen.model.Case;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The symbol of a bureau's papers (文号): one for each decided case, counted within a year. */
public class PaperNumbers {
  private static final int TRIES = 20;

  private final JdbcClient jdbc;
  private final ZoneId zone;
  private final String pattern;

  /**
   * @param pattern with {@code {year}} and {@code {number}} in it; empty for papers without one
   */
  public PaperNumbers(JdbcClient jdbc, ZoneId zone, String pattern) {
    this.jdbc = jdbc;
    this.zone = zone;
    this.pattern = pattern;
  }

  private record Given(int year, int number) {}

  /** The symbol of a case that has ended, the same each time; empty while it has not. */
  public String of(Case subject) {
    Instant decided = subject.decidedAt();
    if (pattern.isEmpty() || decided == null || !subject.state().isFinal()) {
      return "";
    }
    Given given = given(subject.id(), decided.atZone(zone).getYear());
    return pattern
        .replace("{year}", String.valueOf(given.year()))
        .replace("{number}", String.valueOf(given.number()));
  }

  /** Of two papers that are printed at once, the second takes the number after. */
  private Given given(String caseId, int year) {
    return Stream.generate(() -> known(caseId).orElseGet(() -> give(caseId, year)))
        .limit(TRIES)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no number can be given to " + caseId));
  }

  private @Nullable Given give(String caseId, int year) {
    jdbc.sql(
            "insert into paper_number (case_id, in_year, number_in_year)"
                + " select ?, ?, coalesce(max(number_in_year), 0) + 1 from paper_number"
                + " where in_year = ? on conflict do nothing")
        .params(caseId, year, year)
        .update();
    return known(caseId).orElse(null);
  }

  private Optional<Given> known(String caseId) {
    return jdbc.sql("select in_year, number_in_year from paper_number where case_id = ?")
        .param(caseId)
        .query((row, n) -> new Given(row.getInt(1), row.getInt(2)))
        .optional();
  }
}

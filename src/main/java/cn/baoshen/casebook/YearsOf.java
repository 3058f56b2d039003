package cn.baoshen.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The years of which a table holds something; its column is {@code report_year}. */
public final class YearsOf {
  private YearsOf() {}

  /** The latest first. The table needs an index that begins with the year. */
  public static List<Integer> table(JdbcClient jdbc, String table) {
    List<Integer> years = new ArrayList<>();
    Optional<Integer> next = after(Integer.MIN_VALUE, jdbc, table);
    while (next.isPresent()) {
      years.add(0, next.get());
      next = after(next.get(), jdbc, table);
    }
    return List.copyOf(years);
  }

  // A step along the index each, where counting distinct ones would read all of it; upwards, as
  // H2 reads all of a year on its way down to the one before.
  private static Optional<Integer> after(int year, JdbcClient jdbc, String table) {
    return jdbc.sql(
            "select report_year from "
                + table
                + " where report_year > ? order by report_year limit 1")
        .param(year)
        .query(Integer.class)
        .optional();
  }
}

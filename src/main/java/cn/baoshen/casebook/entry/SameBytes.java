package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.model.Original;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The look-out for one file that several units hand in: an operator is told once of each file and
 * day, with how many they are, and all go on, since it cannot be known whose file it is.
 */
public class SameBytes {
  /** Time for the others to come in, so that the letter can count them. */
  private static final Duration GATHERING = Duration.ofSeconds(45);

  private static final int MOST_NAMED = 5;
  private static final String AND = " = ";

  private final JdbcClient jdbc;
  private final Alarms alarms;
  private final Clock clock;

  public SameBytes(JdbcClient jdbc, Alarms alarms, Clock clock) {
    this.jdbc = jdbc;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Raises or counts up the alarm when another unit, or a file of none, has the same bytes. */
  public void look(Admission admission) {
    if (admission.isCase()) {
      Original original = admission.arrival().original();
      Map<String, String> first = firstOfEachUnit(original.sha256());
      if (first.size() > 1) {
        String key = original.sha256() + " " + LocalDate.now(clock);
        alarms.count("same-bytes", key, subject(List.copyOf(first.values())), GATHERING);
      }
    }
  }

  private Map<String, String> firstOfEachUnit(String sha256) {
    Map<String, String> first = new LinkedHashMap<>();
    jdbc.sql(
            "select unit_code, id, original_name from cases where original_sha256 = ?"
                + " order by received_at, id")
        .param(sha256)
        .query(
            row -> {
              String named = row.getString("id") + " " + row.getString("original_name");
              first.putIfAbsent(row.getString("unit_code"), named);
            });
    return first;
  }

  private static String subject(List<String> cases) {
    String named = cases.stream().limit(MOST_NAMED).collect(Collectors.joining(AND));
    return cases.size() <= MOST_NAMED ? named : named + AND + "… (" + cases.size() + ")";
  }
}

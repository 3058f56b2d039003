package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A report that ends the process each time that it is worked on. How often it may is a setting,
 * whose default takes its time with {@code -Psoak}; else {@link ReplyFaultTest} has one that ends
 * it once, {@code DoorTest} counts at the door, {@code StationTaskTest} at a station.
 */
@EnabledIfSystemProperty(named = "baoshen.soak.minutes", matches = ".*")
class PoisonFaultTest extends FaultHouse {
  private static final int DEATHS = 3;
  private static final String LIMIT = "--baoshen.station.crashes=" + DEATHS;

  /** Where it dies and the unit whose file kills. */
  private static final Map<String, String> POISONS =
      Map.of("recognise@poison", "U001", "station-examine@venom", "U002");

  @Test
  void f27_what_kills_the_process_too_often_at_the_door_or_examined_is_set_aside_and_others_go_on()
      throws Exception {
    for (String step : List.copyOf(POISONS.keySet())) {
      String code = POISONS.get(step);
      drop(code, step.substring(step.indexOf('@') + 1) + ".json", Submissions.sound(code));
      for (int death = 0; death < DEATHS; death++) {
        dieAt(step, LIMIT);
      }
    }
    drop("U003", "年报.json", Submissions.sound("U003"));
    try (ServiceProcess service = start("station-examine@venom", LIMIT)) {
      service.awaitReady();
      awaitState("U002-2024-r1", "FAILED");
      awaitState("U003-2024-r1", "IN_REVIEW");
      awaitLetters(ADMIN, "", POISONS.size());
      awaitLetters("u001@unit.example", "未受理", 1);
    }
    checker.check(dropped);
    assertThat(checker.results()).containsOnlyKeys("U002-2024-r1", "U003-2024-r1");
  }
}

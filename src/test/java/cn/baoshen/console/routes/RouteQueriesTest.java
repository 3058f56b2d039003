package cn.baoshen.console.routes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.console.ConsoleHouse;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteQueriesTest extends ConsoleHouse {
  @Test
  void every_question_is_answered_along_an_index() {
    for (String question :
        List.of(
            RouteQueries.WORK,
            RouteQueries.FAILING,
            RouteQueries.RUNNING,
            RouteQueries.NEXT,
            RouteQueries.FAILURES,
            RouteQueries.STANDING.replace("?", "2024"),
            "select * from alarm where not acknowledged order by raised_at desc, id limit 50")) {
      String plan = jdbc.sql("explain " + question).query(String.class).single();
      assertThat(plan).as(question).doesNotContain("tableScan");
    }
  }
}

package cn.baoshen.bench;

import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Tier;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports walked through the running service, from the inbox to the archive. */
final class Walks {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Path inbox;
  private final JdbcClient jdbc;
  private final Decisions decisions;
  private int dropped;

  Walks(Path home, ApplicationContext service) {
    inbox = home.resolve("inbox");
    jdbc = service.getBean(JdbcClient.class);
    decisions = service.getBean(Decisions.class);
  }

  /** What is walked: half of a usual mixture comes back. */
  enum Kind {
    /** JSON, sent back by the rules: three documents. */
    RETURNED_JSON,
    /** A workbook, sent back by the rules: three documents and the annotated workbook. */
    RETURNED_XLSX,
    /** JSON, approved by three tiers: two documents. */
    APPROVED_JSON,
    /** A workbook, approved by three tiers: two documents. */
    APPROVED_XLSX
  }

  /** Walks so many reports of a kind to their end, each from a unit of its own. */
  void walk(Kind kind, int count) throws IOException {
    int wanted = dropped + count;
    while (dropped < wanted) {
      drop(kind, Submissions.code(++dropped));
    }
    await().forever().pollInSameThread().pollInterval(LOOK).until(this::isDone);
  }

  private void drop(Kind kind, String code) throws IOException {
    Path folder = Files.createDirectories(inbox.resolve(code));
    Path temporary = Files.write(folder.resolve("report.tmp"), bytes(kind, code));
    String name = kind.name().endsWith("JSON") ? "report.json" : "report.xlsx";
    Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] bytes(Kind kind, String code) throws IOException {
    return switch (kind) {
      case RETURNED_JSON -> Submissions.unsound(code);
      case APPROVED_JSON -> Submissions.sound(code);
      case RETURNED_XLSX -> Workbooks.of(SAMPLES.resolve("longhui-2024-as-published.xlsx"), code);
      case APPROVED_XLSX -> Workbooks.of(SAMPLES.resolve("longhui-2024-corrected.xlsx"), code);
    };
  }

  private boolean isDone() {
    approve();
    return count("select count(*) from cases where state in ('RETURNED', 'APPROVED')") == dropped
        && count("select count(*) from scheduled_tasks") == 0;
  }

  private int count(String query) {
    return jdbc.sql(query).query(Integer.class).single();
  }

  /** Every reviewer who has a letter says yes. */
  private void approve() {
    List<Map<String, Object>> open =
        jdbc.sql(
                "select t.hash, t.case_id, t.tier, t.reviewer from token t join cases c"
                    + " on c.id = t.case_id and c.tier = t.tier and c.state = 'IN_REVIEW'"
                    + " where t.used_at is null")
            .query()
            .listOfRows();
    for (Map<String, Object> token : open) {
      Decision yes =
          new Decision(
              (String) token.get("case_id"),
              Tier.valueOf((String) token.get("tier")),
              Decision.Choice.APPROVE,
              (String) token.get("reviewer"),
              Instant.now(),
              "",
              "page");
      decisions.decide(yes, (String) token.get("hash"), "conclude");
    }
  }
}

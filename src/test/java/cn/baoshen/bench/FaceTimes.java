package cn.baoshen.bench;

import cn.baoshen.model.Sha256;
import cn.baoshen.testing.Visitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times what is opened by a link, and what is taken away whole, in a full house. */
final class FaceTimes {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String SECRET = "opened-by-the-benchmark";
  private static final int MANY = 500;
  private static final double MB = 1 << 20;

  private final JdbcClient jdbc;
  private final Visitor visitor;

  FaceTimes(JdbcClient quietly, Visitor visitor) {
    this.jdbc = quietly;
    this.visitor = visitor;
  }

  private record Asked(String id, String tier, String reviewer) {}

  /** The pages of the reviewer who has most to do, the second with a case of many findings. */
  void links(Consumer<String> look) {
    Asked asked = busiest();
    jdbc.sql("delete from desk_token where hash = ?").param(Sha256.of(SECRET)).update();
    jdbc.sql("delete from token where hash = ?").param(Sha256.of(SECRET)).update();
    OffsetDateTime later = OffsetDateTime.now().plusDays(1);
    jdbc.sql("insert into desk_token (hash, reviewer, expires_at) values (?, ?, ?)")
        .params(Sha256.of(SECRET), asked.reviewer(), later)
        .update();
    jdbc.sql("insert into token (hash, case_id, tier, reviewer, expires_at) values (?, ?, ?, ?, ?)")
        .params(Sha256.of(SECRET), asked.id(), asked.tier(), asked.reviewer(), later)
        .update();
    look.accept("/desk/" + SECRET);
    String judged = examination(asked.id());
    keep(asked.id(), withMany(judged));
    look.accept("/review/" + SECRET);
    look.accept("/cases/" + asked.id());
    keep(asked.id(), judged);
  }

  private Asked busiest() {
    return jdbc.sql(
            "select min(c.id) as id, c.tier, a.reviewer_key, count(*) as n from cases c"
                + " join assignment a on a.case_id = c.id and a.tier = c.tier"
                + " where c.state = 'IN_REVIEW' group by c.tier, a.reviewer_key"
                + " order by n desc limit 1")
        .query(
            (row, n) ->
                new Asked(
                    row.getString("id"), row.getString("tier"), row.getString("reviewer_key")))
        .single();
  }

  private String examination(String id) {
    return jdbc.sql("select examination from case_examination where case_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private void keep(String id, String examination) {
    jdbc.sql("update case_examination set examination = ? where case_id = ?")
        .params(examination, id)
        .update();
  }

  private String withMany(String examination) {
    JsonMapper json = new JsonMapper();
    try {
      ObjectNode whole = (ObjectNode) json.readTree(examination);
      ArrayNode findings = (ArrayNode) whole.at("/verdict/findings");
      String other = jdbc.sql(OTHER).query(String.class).single();
      ArrayNode found = (ArrayNode) json.readTree(other).at("/verdict/findings");
      while (findings.size() < MANY) {
        findings.addAll(found.deepCopy());
      }
      return json.writeValueAsString(whole);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String OTHER =
      "select e.examination from case_examination e join cases c on c.id = e.case_id"
          + " where c.state = 'RETURNED' and c.decided_by = 'rules' limit 1";

  /** What is taken away whole: seconds, CPU, the most of the heap that stayed in use meanwhile. */
  void exports() {
    OUT.printf("%ntaken away whole: s, s of CPU, MB of heap at most, MB of workbook%n");
    for (String path : List.of("/units.xlsx", "/cases.xlsx")) {
      System.gc();
      old().forEach(MemoryPoolMXBean::resetPeakUsage);
      long cpu = Cpu.ofProcess();
      long begun = System.nanoTime();
      int size = visitor.bytes(path).length;
      OUT.printf(
          "  %6.1f  %6.1f  %6.0f  %6.1f  %s%n",
          (System.nanoTime() - begun) / 1e9,
          (Cpu.ofProcess() - cpu) / 1e9,
          old().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MB,
          size / MB,
          path);
    }
  }

  private static List<MemoryPoolMXBean> old() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
        .toList();
  }
}

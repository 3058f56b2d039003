package cn.baoshen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Checks from outside what must hold whenever the service is dead: it reads folders, database and
 * mail alone and shares no code with the service.
 */
public final class OutsideChecker {
  private final Path home;
  private final MailSink mail;
  private final Map<String, List<String>> histories = new HashMap<>();

  private final DataSource source;

  public OutsideChecker(Path home, MailSink mail) {
    this(home, mail, inFile(home));
  }

  /** The same of a service whose database is on a server. */
  public OutsideChecker(Path home, MailSink mail, DataSource source) {
    this.home = home;
    this.mail = mail;
    this.source = source;
  }

  // Nothing is changed by being looked at: what opens it for work and closes it in order writes.
  private static DataSource inFile(Path home) {
    return new DriverManagerDataSource(
        "jdbc:h2:file:"
            + home.resolve("var/baoshen")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
  }

  private JdbcClient database() {
    return JdbcClient.create(source);
  }

  /**
   * Reads all invariants while no process is running.
   *
   * @param dropped inbox path to the bytes dropped there, all different
   */
  public void check(Map<Path, byte[]> dropped) throws Exception {
    JdbcClient database = database();
    everyFileIsInOnePlace(dropped, database);
    oneDecisionATier(database);
    copiesOfALetterAreEqual();
    nothingIsPartial();
    historiesOnlyGrow(database);
    whatIsNotFinalIsDue(database);
  }

  /**
   * (1) Every dropped file is still in the inbox with no end of its walk, or kept with one fate: a
   * case, or an answer.
   */
  private void everyFileIsInOnePlace(Map<Path, byte[]> dropped, JdbcClient database)
      throws IOException {
    for (Map.Entry<Path, byte[]> file : dropped.entrySet()) {
      String sha = sha256(file.getValue());
      int fates =
          database
              .sql(
                  "select (select count(*) from cases where original_sha256 = ?)"
                      + " + (select count(*) from answer where original_sha256 = ?)")
              .params(sha, sha)
              .query(Integer.class)
              .single();
      boolean kept = Files.exists(home.resolve("var/originals/" + sha.substring(0, 2) + "/" + sha));
      boolean inInbox = Files.exists(file.getKey());
      assertThat(fates).as("fates of %s", file.getKey()).isLessThanOrEqualTo(1);
      assertThat(inInbox || (fates == 1 && kept)).as("safe: %s", file.getKey()).isTrue();
      if (kept) {
        Path original = home.resolve("var/originals/" + sha.substring(0, 2) + "/" + sha);
        assertThat(Files.readAllBytes(original)).isEqualTo(file.getValue());
      }
    }
  }

  /** (2) At most one decision for each case and tier, in the table and in the history. */
  private void oneDecisionATier(JdbcClient database) {
    List<Integer> decisions =
        database
            .sql("select count(*) from decision group by case_id, tier")
            .query(Integer.class)
            .list();
    assertThat(decisions).allMatch(n -> n == 1);
    int told =
        database
            .sql(
                "select count(*) from history where what in"
                    + " ('approved-by-tier','returned-by-tier')")
            .query(Integer.class)
            .single();
    assertThat(told).isEqualTo(decisions.size());
  }

  /** (3) All copies of one letter are the same bytes. */
  private void copiesOfALetterAreEqual() {
    mail.byMessageId()
        .forEach(
            (id, copies) -> assertThat(new HashSet<>(copies)).as("copies of %s", id).hasSize(1));
  }

  /** (4) Nothing partial stands under a final name. */
  private void nothingIsPartial() throws Exception {
    for (Path file : files(home.resolve("outbox"))) {
      if (file.toString().contains("/.unfinished/")) {
        continue;
      }
      if (file.toString().endsWith(".json")) {
        assertThat(new ObjectMapper().readTree(file.toFile()).isMissingNode())
            .as("%s", file)
            .isFalse();
      }
      if (file.toString().endsWith(".pdf")) {
        Loader.loadPDF(file.toFile()).close();
      }
      if (file.endsWith("bagit.txt")) {
        verify(file.getParent());
      }
    }
    for (Path file : files(home.resolve("var/cases"))) {
      if (file.toString().endsWith(".pdf")) {
        Loader.loadPDF(file.toFile()).close();
      }
    }
  }

  public static void verify(Path bag) throws Exception {
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(new BagReader().read(bag), false);
    }
  }

  /** (5) What a history said, it says for ever. */
  private void historiesOnlyGrow(JdbcClient database) {
    Map<String, List<String>> now = new HashMap<>();
    database
        .sql("select case_id, at, what, who, detail from history order by seq")
        .query(
            row -> {
              now.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                  .add(row.getString(2) + row.getString(3) + row.getString(4) + row.getString(5));
            });
    histories.forEach(
        (id, before) ->
            assertThat(now.get(id).subList(0, before.size()))
                .as("history of %s", id)
                .isEqualTo(before));
    histories.putAll(now);
  }

  /** (6) Every case that is not final has a task, or waits for a reviewer who was asked. */
  private void whatIsNotFinalIsDue(JdbcClient database) {
    database
        .sql("select id, state, tier from cases where state in ('RECEIVED','IN_REVIEW')")
        .query(
            row -> {
              String id = row.getString(1);
              boolean due =
                  database
                          .sql("select count(*) from scheduled_tasks where task_instance like ?")
                          .param("%/" + id + "%")
                          .query(Integer.class)
                          .single()
                      > 0;
              boolean asked =
                  database
                          .sql(
                              "select count(*) from letter where case_id = ? and kind = 'review'"
                                  + " and tier = ? and sent_at is not null")
                          .params(id, row.getString(3))
                          .query(Integer.class)
                          .single()
                      > 0;
              assertThat(due || asked).as("%s goes on", id).isTrue();
            });
  }

  /** Work that somebody, perhaps a dead one, holds. */
  public int heldWork() {
    return database()
        .sql("select count(*) from scheduled_tasks where picked")
        .query(Integer.class)
        .single();
  }

  /** The state of each case as its result in the outbox tells it. */
  public Map<String, String> results() throws IOException {
    Map<String, String> states = new HashMap<>();
    for (Path file : files(home.resolve("outbox/units"))) {
      if (file.endsWith("result.json")) {
        JsonNode result = new ObjectMapper().readTree(file.toFile());
        states.put(result.get("case").asText(), result.get("state").asText());
      }
    }
    return states;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  public static String sha256(byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

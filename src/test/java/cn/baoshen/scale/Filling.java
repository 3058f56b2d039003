package cn.baoshen.scale;

import cn.baoshen.model.CaseState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an empty database with the real schema and a load; the service is started afterwards. */
public final class Filling {
  private static final String SUMS =
      "insert into finding_count (report_year, rule, severity, cases, times) select report_year,"
          + " rule, severity, count(*), sum(times) from case_finding"
          + " group by report_year, rule, severity";

  private final Load load;
  private final Stories stories;
  private final CasePen cases;
  private final CollectionPen collection;
  private final HousePen house;
  private int written;

  private Filling(Pen pen, Load load, Instant now) {
    this.load = load;
    this.stories = new Stories(load, now);
    this.cases = new CasePen(pen, load.whole());
    this.collection = new CollectionPen(pen, load, now);
    this.house = new HousePen(pen, load, now);
  }

  /**
   * Fills it.
   *
   * @param state folder of the kept files, for the one letter that stands for all
   */
  public static void fill(DataSource source, Path state, Load load, Instant now) {
    Flyway.configure().dataSource(source).load().migrate();
    keepLetter(state);
    try (Pen pen = new Pen(source)) {
      new Filling(pen, load, now).write();
    }
    JdbcClient.create(source).sql(SUMS).update();
  }

  /** The address of a file database as the service would open it. */
  public static String url(Path state) {
    return "jdbc:h2:file:"
        + state.toAbsolutePath().resolve("baoshen")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
  }

  private static void keepLetter(Path state) {
    Path file = state.resolve(MailPen.FILE);
    try {
      Files.createDirectories(file.getParent());
      // Without this folder the service takes the originals for lost, and does not start.
      Files.createDirectories(state.resolve("originals"));
      Files.writeString(
          file,
          "Content-Type: text/plain; charset=utf-8\r\nSubject: letter\r\n\r\n"
              + "All is well.\r\n".repeat(200));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    for (int year = load.year(); written < load.cases(); year--) {
      for (int unit = 1; unit <= load.units() && written < load.cases(); unit++) {
        write(unit, year);
      }
    }
    collection.reviewers();
    house.write();
  }

  private void write(int unit, int year) {
    List<Story> told = stories.of(unit, year);
    cases.write(told);
    collection.write(unit, year, told);
    told.forEach(this::work);
    written += told.size();
  }

  private void work(Story story) {
    if (story.state() == CaseState.RECEIVED) {
      house.task("examine/" + story.id(), 0);
    }
    if (story.state() == CaseState.IN_REVIEW && story.id().hashCode() % 10 == 0) {
      house.task(
          "ask/" + story.id() + "/" + story.tier(), story.id().hashCode() % 100 == 0 ? 4 : 0);
    }
  }
}

package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers to files that make no case, until they are written and sent, and afterwards. */
public class FileAnswers {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
  private static final String REFUSED = "refused";
  private static final String SEPARATOR = "\n";

  private final JdbcClient jdbc;
  private final Clock clock;

  public FileAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps an answer that names a case, or that needs none; gives its id.
   *
   * @param details what its words speak of
   */
  String keep(
      Arrival arrival,
      String unitCode,
      String kind,
      @Nullable String caseId,
      List<String> details) {
    return insert(arrival, new Said(unitCode, kind, caseId, "", details, null, false, false));
  }

  /** Keeps the answer to a supporting document; gives its id. */
  String supporting(Arrival document, String unitCode, SupportingDocuments.Kept kept) {
    return insert(
        document,
        new Said(unitCode, kept.kind(), kept.caseId(), "", List.of(), null, false, kept.quiet()));
  }

  /**
   * Keeps the answer to a file that is no report; gives its id.
   *
   * @param beside the unit's report that it leaves as it is; may be null
   * @param owing whether the unit's report is still to come
   */
  String refuse(
      Arrival arrival,
      String unitCode,
      Arrival.Refusal why,
      @Nullable String beside,
      boolean owing) {
    boolean toldBefore = isTold(unitCode, why.reason(), arrival.original().sha256());
    Said said =
        new Said(unitCode, REFUSED, null, why.reason(), why.details(), beside, owing, toldBefore);
    return insert(arrival, said);
  }

  private boolean isTold(String unitCode, String reason, String sha256) {
    return jdbc.sql(
                "select count(*) from answer where unit_code = ? and kind = ? and reason = ?"
                    + " and original_sha256 = ?")
            .params(unitCode, REFUSED, reason, sha256)
            .query(Integer.class)
            .single()
        > 0;
  }

  private record Said(
      String unitCode,
      String kind,
      @Nullable String caseId,
      String reason,
      List<String> details,
      @Nullable String beside,
      boolean owing,
      boolean toldBefore) {}

  private String insert(Arrival arrival, Said said) {
    Instant now = clock.instant();
    String id = STAMP.format(now) + "-" + arrival.original().sha256().substring(0, 12);
    jdbc.sql(
            "insert into answer (id, unit_code, kind, case_id, reason, details, original_name,"
                + " original_sha256, at, beside, owing, told_before)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            said.unitCode(),
            said.kind(),
            said.caseId(),
            said.reason(),
            joined(said.details()),
            arrival.original().name(),
            arrival.original().sha256(),
            RowValues.time(now),
            said.beside(),
            said.owing(),
            said.toldBefore())
        .update();
    return id;
  }

  /** A detail may quote a file, line ends and all; PostgreSQL keeps no text with a NUL in it. */
  private static String joined(List<String> details) {
    return String.join(
        SEPARATOR, details.stream().map(text -> text.replaceAll("\\p{Cntrl}", " ")).toList());
  }

  /** The answer of this id, which is known to be kept. */
  FileAnswer get(String id) {
    return jdbc.sql("select * from answer where id = ?")
        .param(id)
        .query(FileAnswers::answer)
        .single();
  }

  /** The newest refusals of a unit's files. */
  public List<FileAnswer> refusals(String unitCode, int most) {
    return jdbc.sql(
            "select * from answer where unit_code = ? and kind = ? order by at desc, id limit ?")
        .params(unitCode, REFUSED, most)
        .query(FileAnswers::answer)
        .list();
  }

  private static FileAnswer answer(ResultSet row, int number) throws SQLException {
    return new FileAnswer(
        row.getString("id"),
        row.getString("unit_code"),
        row.getString("kind"),
        row.getString("case_id"),
        row.getString("reason"),
        List.of(row.getString("details").split(SEPARATOR, -1)),
        row.getString("original_name"),
        RowValues.instant(row, "at"),
        row.getString("beside"),
        row.getBoolean("owing"),
        row.getBoolean("told_before"));
  }
}

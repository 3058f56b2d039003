package cn.baoshen.casebook;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Report;
import cn.baoshen.model.asked.ReportKey;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules said of each case, apart from the rows of cases: it is long. */
class Examinations {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Examinations(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** An examination without what the rules said. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Reported(Report report) {}

  /** Keeps what the rules said of a case; judging it again replaces it. */
  void keep(String id, Examination examination) {
    String text = write(examination);
    int again =
        jdbc.sql("update case_examination set examination = ? where case_id = ?")
            .params(text, id)
            .update();
    if (again == 0) {
      jdbc.sql(
              "insert into case_examination (case_id, examination) select id, ? from cases"
                  + " where id = ? on conflict do nothing")
          .params(text, id)
          .update();
    }
  }

  /** What the rules said; empty until the case has been examined. */
  Optional<Examination> of(String id) {
    return jdbc.sql("select examination from case_examination where case_id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  /** What was approved of a unit's report of one year, the newest of it. */
  Optional<Report> approved(String unitCode, int year, ReportKey which) {
    return jdbc.sql(
            "select e.examination from cases c join case_examination e on e.case_id = c.id"
                + " where c.unit_code = ? and c.report_year = ? and c.form_id = ?"
                + " and c.key_id = ? and c.state = ? order by c.revision desc limit 1")
        .params(unitCode, year, which.form(), RowValues.keyId(which), CaseState.APPROVED.name())
        .query(String.class)
        .optional()
        .map(this::readReport);
  }

  private String write(Examination examination) {
    try {
      return json.writeValueAsString(examination);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an examination cannot be written", e);
    }
  }

  private Examination read(String text) {
    return read(text, Examination.class);
  }

  /** What the rules said is passed over, which is quicker than to make it. */
  private Report readReport(String text) {
    return read(text, Reported.class).report();
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept examination cannot be read", e);
    }
  }
}

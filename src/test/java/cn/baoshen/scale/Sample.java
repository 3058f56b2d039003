package cn.baoshen.scale;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.Submissions;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the rules say of a sample report.
 *
 * @param text the examination as the case book keeps it
 */
record Sample(Verdict verdict, String text) {
  private static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final RuleBook RULES = new RuleBook(FORMS.all());
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  static Sample sound(boolean whole) {
    return of(Submissions.sound(ManyUnits.unit(1).code()), whole);
  }

  static Sample unsound(boolean whole) {
    return of(Submissions.unsound(ManyUnits.unit(1).code()), whole);
  }

  private static Sample of(byte[] report, boolean whole) {
    Unit unit = ManyUnits.unit(1);
    Reading reading = new JsonReader().read(report, FORMS);
    Verdict verdict =
        RULES.judge(reading, new Submission(unit.code(), unit, 2024, LocalDate.of(2025, 3, 3)));
    Examination kept =
        whole
            ? new Examination(reading.report(), verdict)
            : new Examination(
                new Report(reading.report().form(), Map.of(), Map.of()),
                new Verdict(List.of(), List.of()));
    return new Sample(verdict, text(kept));
  }

  private static String text(Examination examination) {
    try {
      return JSON.writeValueAsString(examination);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A rule and how it spoke. */
  record Kind(String rule, Severity severity) {}

  Map<Kind, Long> counts() {
    return verdict.findings().stream()
        .collect(
            Collectors.groupingBy(f -> new Kind(f.rule(), f.severity()), Collectors.counting()));
  }

  List<Finding> errors() {
    return verdict.of(Severity.ERROR);
  }
}

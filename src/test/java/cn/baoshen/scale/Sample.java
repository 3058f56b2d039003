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
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the rules say of a sample report, which every unit hands in as its own, year by year with
 * the same figures.
 *
 * @param text the examination as the case book keeps it, of one unit and one year
 */
record Sample(Verdict verdict, String text) {
  private static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final RuleBook RULES = new RuleBook(FORMS.all());
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final Unit UNIT = ManyUnits.unit(1);
  private static final int YEAR = 2024;

  static Sample sound(boolean whole) {
    return of(Submissions.sound(UNIT.code()), whole);
  }

  static Sample unsound(boolean whole) {
    return of(Submissions.unsound(UNIT.code()), whole);
  }

  private static Sample of(byte[] report, boolean whole) {
    Reading reading = new JsonReader().read(steady(report), FORMS);
    Submission submission =
        new Submission(
            UNIT.code(), UNIT, UNIT, YEAR, LocalDate.of(YEAR + 1, 3, 3), reading.report());
    Verdict verdict = RULES.judge(reading, submission);
    Examination kept =
        whole
            ? new Examination(reading.report(), verdict)
            : new Examination(
                new Report(reading.report().form(), Map.of(), Map.of()),
                new Verdict(List.of(), List.of()));
    return new Sample(verdict, text(kept));
  }

  /** A report of a unit that spends what it spent last year, and names its indicators after it. */
  private static byte[] steady(byte[] report) {
    try {
      JsonNode tree = JSON.readTree(report);
      ((ObjectNode) tree.get("unit")).put("name", UNIT.name());
      tree.findParents("prior").forEach(line -> keep((ObjectNode) line));
      for (JsonNode indicator : tree.get("evaluation").get("indicators")) {
        ObjectNode named = (ObjectNode) indicator;
        named.put("name", named.get("name").asText() + UNIT.code());
      }
      return JSON.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(ObjectNode line) {
    if (line.hasNonNull("actual")) {
      line.set("prior", line.get("actual"));
    }
  }

  /** The examination of another unit's report of another year. */
  String text(Unit unit, int year) {
    return text.replace(UNIT.name(), unit.name())
        .replace(UNIT.code(), unit.code())
        .replace("\"year\":" + YEAR, "\"year\":" + year)
        .replace("\"" + (YEAR + 1) + "-", "\"" + (year + 1) + "-");
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

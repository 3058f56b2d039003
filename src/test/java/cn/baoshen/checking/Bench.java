package cn.baoshen.checking;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sample with a few places changed, put before the rules. */
final class Bench {
  static final FormCatalog FORMS = BuiltIn.FORMS;
  static final Form FORM = FORMS.byId("longhui-2024").orElseThrow();
  static final RuleBook RULES = new RuleBook(FORMS.all());
  static final Unit UNIT =
      new Unit("103001", "中共隆回县委机构编制委员会办公室", "a@b.example", "", Map.of(), false);
  static final LocalDate TODAY = LocalDate.of(2025, 4, 1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode document;
  private Submission submission;

  private Bench(String sample, Unit unit) {
    submission = new Submission(unit.code(), unit, 2024, TODAY);
    try {
      document = (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of("src/samples", sample)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Bench corrected() {
    return new Bench("longhui-2024-corrected.json", UNIT);
  }

  static Bench asPublished() {
    return new Bench("longhui-2024-as-published.json", UNIT);
  }

  /** A sample of another form, handed in by the unit that it names. */
  static Bench sample(String name) {
    Bench bench = new Bench(name, UNIT);
    Form form = bench.form();
    String code = bench.document.at(pointer(form.identity().code())).asText();
    String unit = bench.document.at(pointer(form.identity().name())).asText();
    return bench.submittedAs(
        new Submission(
            code, new Unit(code, unit, "a@b.example", "", Map.of(), false), 2024, TODAY));
  }

  private static String pointer(String id) {
    return "/" + id.replace('.', '/');
  }

  /** Puts a value at a path such as {@code evaluation.indicators[1].score}. */
  Bench with(String path, Object value) {
    int dot = path.lastIndexOf('.');
    ObjectNode group = dot < 0 ? document : (ObjectNode) at(path.substring(0, dot));
    group.set(path.substring(dot + 1), JSON.valueToTree(value));
    return this;
  }

  Bench without(String path) {
    return with(path, null);
  }

  Bench withoutRow(String table, int row) {
    ((ArrayNode) at(table)).remove(row);
    return this;
  }

  /** What stands at a path. */
  String text(String path) {
    return at(path).asText();
  }

  /** Handed in the year after this was approved. */
  Bench after(Report approved) {
    return submittedAs(
        new Submission(
            submission.folder(),
            submission.unit(),
            submission.stated(),
            submission.openYear(),
            submission.today(),
            approved));
  }

  Submission submission() {
    return submission;
  }

  Bench submittedAs(Submission other) {
    submission = other;
    return this;
  }

  private JsonNode at(String path) {
    JsonNode here = document;
    for (String step : path.split("\\.")) {
      int bracket = step.indexOf('[');
      JsonNode next = here.path(bracket < 0 ? step : step.substring(0, bracket));
      if (next.isMissingNode()) {
        next = JsonNodeFactory.instance.objectNode();
        ((ObjectNode) here).set(step, next);
      }
      here =
          bracket < 0
              ? next
              : next.get(Integer.parseInt(step.substring(bracket + 1, step.length() - 1)));
    }
    return here;
  }

  Reading reading() {
    return new JsonReader().read(bytes(), form());
  }

  private Form form() {
    return new JsonReader().form(bytes(), FORMS);
  }

  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Verdict verdict() {
    return RULES.judge(reading(), submission);
  }

  /** What the rules say of the same report typed into the blank workbook. */
  Verdict workbookVerdict() {
    byte[] typed = FormBook.xlsx(form(), reading().report(), 2024);
    return RULES.judge(new WorkbookReader(FORMS).read(typed), submission);
  }

  /**
   * Every finding as {@code A09 153.13 152.13}, once its workbook was seen to say the same as its
   * JSON.
   */
  List<String> bothWays(Severity severity) {
    List<String> typed = workbookVerdict().of(severity).stream().map(Bench::line).toList();
    List<String> written = lines(severity);
    if (!typed.equals(written)) {
      throw new AssertionError("json " + written + "\nworkbook " + typed);
    }
    return written;
  }

  /** The findings of one rule in short, likewise. */
  List<String> bothWays(String rule) {
    return Stream.of(Severity.values())
        .flatMap(severity -> bothWays(severity).stream())
        .filter(line -> line.startsWith(rule + " "))
        .toList();
  }

  /** Every finding as {@code A09 153.13 152.13}. */
  List<String> lines(Severity severity) {
    return verdict().of(severity).stream().map(Bench::line).toList();
  }

  List<String> errors() {
    return lines(Severity.ERROR);
  }

  /** The findings of one rule in short. */
  List<String> lines(String rule) {
    return findings(rule).stream().map(Bench::line).toList();
  }

  List<Finding> findings(String rule) {
    return verdict().findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  Finding only(String rule) {
    List<Finding> findings = findings(rule);
    if (findings.size() != 1) {
      throw new AssertionError("not one finding of " + rule + ": " + verdict().findings());
    }
    return findings.get(0);
  }

  Set<String> errorRules() {
    return verdict().of(Severity.ERROR).stream().map(Finding::rule).collect(Collectors.toSet());
  }

  /** Why a rule was not checked; empty when it was. */
  String notChecked(String rule) {
    return verdict().notChecked().stream()
        .filter(n -> n.rule().equals(rule))
        .map(NotChecked::because)
        .collect(Collectors.joining("；"));
  }

  private static String line(Finding f) {
    return f.rule() + " " + f.stated() + " " + f.expected();
  }
}

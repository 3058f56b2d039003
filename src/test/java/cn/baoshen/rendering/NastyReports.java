package cn.baoshen.rendering;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.enrichment.Enricher;
import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Original;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.pdf.PrintedReport;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reports of every form, filled by a seed with figures and texts that are hard to print. */
public final class NastyReports {
  public static final FormCatalog FORMS =
      FormCatalog.load(
          new PathMatchingResourcePatternResolver(), Path.of("src/test/resources/forms-of-tests"));
  private static final RuleBook RULES = new RuleBook(FORMS.all());
  private static final Enricher ENRICHER = new Enricher(FORMS.all());
  private static final List<Form> ALL = List.copyOf(FORMS.all());

  private final Random random;
  private final NastyTexts texts;
  private final int seed;

  public NastyReports(int seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.texts = new NastyTexts(random);
  }

  public PrintedReport printed() {
    return printed(ALL.get(seed % ALL.size()));
  }

  public PrintedReport printed(Form form) {
    Report report = new Report(form.id(), values(form), Map.of());
    Unit unit = new Unit("103001", texts.text(4), "a@b.example", texts.text(2), Map.of(), false);
    return new PrintedReport(
        subject(unit), unit, form, report, verdict(report, unit), ENRICHER.of(null, report));
  }

  /** What the rules say, and of some cells that they could not be read. */
  private Verdict verdict(Report report, Unit unit) {
    Verdict judged =
        RULES.judge(
            new Reading(report, List.of()),
            new Submission("103001", unit, 2024, LocalDate.of(2025, 3, 3)));
    List<Finding> findings = new ArrayList<>(judged.findings());
    for (int i = 0; i < random.nextInt(6); i++) {
      findings.add(unreadable());
    }
    return new Verdict(findings, judged.notChecked());
  }

  private Finding unreadable() {
    String stated = texts.text(1 + random.nextInt(4));
    return new Finding(
        "S02",
        Severity.ERROR,
        List.of(texts.text(2) + "!B7"),
        List.of(),
        stated,
        random.nextBoolean() ? null : figure().toPlainString(),
        "“" + stated + "”无法识别：" + texts.text(5) + "。");
  }

  private Case subject(Unit unit) {
    Original file = new Original(texts.text(5) + ".xlsx", "x", "0".repeat(64), 100);
    return new Case(
        "103001-2024-r1",
        "103001",
        unit.name(),
        2024,
        ReportKey.NONE,
        1,
        CaseState.RECEIVED,
        null,
        null,
        null,
        null,
        file,
        Samples.RECEIVED);
  }

  private Map<String, Object> values(Form form) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : form.fields().values()) {
      if (random.nextInt(12) > 0) {
        put(values, field.id().split("\\."), value(field));
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  public static void put(Map<String, Object> values, String[] path, Object value) {
    Map<String, Object> group = values;
    for (int i = 0; i < path.length - 1; i++) {
      group = (Map<String, Object>) group.computeIfAbsent(path[i], key -> new HashMap<>());
    }
    group.put(path[path.length - 1], value);
  }

  private Object value(Field field) {
    return switch (field.type()) {
      case TABLE -> rows(field);
      case LONG_TEXT -> texts.text(1 + random.nextInt(random.nextInt(8) == 0 ? 300 : 40));
      case TEXT -> texts.text(1 + random.nextInt(12));
      case DATE -> random.nextBoolean() ? "2025-03-03" : "2025-03";
      case PHONE -> "0739-8" + random.nextInt(1_000_000);
      case INTEGER -> new BigDecimal(random.nextInt(100_000));
      default -> figure();
    };
  }

  private BigDecimal figure() {
    BigInteger digits = new BigInteger(1 + random.nextInt(36), random);
    BigDecimal figure = new BigDecimal(digits, 2);
    return random.nextInt(6) == 0 ? figure.negate() : figure;
  }

  private List<Map<String, Object>> rows(Field table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int count = random.nextInt(30) == 0 ? 130 : random.nextInt(9);
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      boolean again = i > 0 && random.nextInt(3) == 0;
      for (Field column : table.columns()) {
        Object value = again ? rows.get(i - 1).get(column.id()) : value(column);
        row.put(column.id(), value);
      }
      rows.add(row);
    }
    return rows;
  }
}

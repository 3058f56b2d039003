package cn.baoshen.rendering;

import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.memory.HeapBudget;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Original;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.model.organ.Organ;
import cn.baoshen.model.organ.People;
import cn.baoshen.model.organ.Person;
import cn.baoshen.rendering.pdf.FontSettings;
import cn.baoshen.rendering.pdf.Fonts;
import cn.baoshen.rendering.pdf.Issuer;
import cn.baoshen.rendering.pdf.PaperMark;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.testing.BuiltIn;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.GenericApplicationContext;

/** A report, its case and its verdict for the tests of this package. */
public final class Samples {
  public static final Form FORM = BuiltIn.FORMS.byId("longhui-2024").orElseThrow();
  public static final Fonts FONTS = new Fonts(new FontSettings(null, null));
  public static final PdfRenderer RENDERER = renderer(FONTS);
  public static final Instant RECEIVED = Instant.parse("2025-03-03T01:20:00Z");

  private Samples() {}

  /** A renderer whose papers are signed, name a person and can be checked. */
  static PdfRenderer signed() {
    Organ organ = new Organ("隆回县财政局", "0739-8232001", "绩效管理股", "");
    People people =
        (unit, who) ->
            who.startsWith("shouli@") ? Optional.of(new Person("周敏", "科员")) : Optional.empty();
    Issuer issuer =
        new Issuer(
            organ,
            people,
            subject ->
                new PaperMark(
                    "https://bs.longhui.example/check",
                    "0123456789abcdef01234567",
                    "0123456789abcdef".repeat(4),
                    "隆财绩〔2025〕7号"));
    return new PdfRenderer(
        FONTS, context(), new HeapBudget(1L << 30), ZoneId.of("Asia/Shanghai"), issuer);
  }

  public static PdfRenderer renderer(Fonts fonts) {
    return new PdfRenderer(fonts, context(), ZoneId.of("Asia/Shanghai"));
  }

  private static GenericApplicationContext context() {
    GenericApplicationContext context = new GenericApplicationContext();
    context.refresh();
    return context;
  }

  public static PrintedReport printed() {
    return printed(values());
  }

  public static PrintedReport printed(Map<String, Object> values) {
    return new PrintedReport(
        subject(CaseState.IN_REVIEW), unit(), FORM, report(values), verdict(), figures());
  }

  public static Report report(Map<String, Object> values) {
    return new Report(FORM.id(), values, Map.of());
  }

  public static Case subject(CaseState state) {
    return new Case(
        "101001-2024-r2",
        "101001",
        "中共隆回县委机构编制委员会办公室",
        2024,
        ReportKey.NONE,
        2,
        state,
        null,
        null,
        null,
        null,
        new Original("2024年自评报告（修改）.xlsx", "101001", "9f86d081884c7d65".repeat(4), 48213),
        RECEIVED);
  }

  static Unit unit() {
    return new Unit(
        "101001",
        "中共隆回县委机构编制委员会办公室",
        "bianban@longhui.example",
        "党委机关",
        Map.of(Tier.ACCEPTOR, "shouli@czj.example", Tier.LEADER, "fuze@czj.example"),
        false);
  }

  public static List<Decision> decisions() {
    return List.of(
        decision(Tier.ACCEPTOR, Decision.Choice.APPROVE, "", "page"),
        decision(Tier.LEADER, Decision.Choice.RETURN, "请说明年中追加专项资金的原因。", "mail"));
  }

  /** The same as given by the reviewers of the registry. */
  public static List<Opinion> opinions(List<Decision> decisions) {
    return decisions.stream().map(decision -> new Opinion(decision, null)).toList();
  }

  public static Decision decision(Tier tier, Decision.Choice choice, String notes, String via) {
    Instant at = RECEIVED.plusSeconds(86_400L * (1 + tier.ordinal()));
    return new Decision("101001-2024-r2", tier, choice, "shouli@czj.example", at, notes, via);
  }

  static ReturnNotice notice() {
    return new ReturnNotice(
        subject(CaseState.RETURNED),
        unit(),
        FORM,
        verdict(),
        decisions(),
        LocalDate.of(2025, 3, 31));
  }

  static Verdict verdict() {
    return new Verdict(
        List.of(
            finding(
                "A08",
                Severity.ERROR,
                "baseData.basicAdjustment.available",
                "186.01",
                "186.09",
                "部门基本支出预算调整：年初预算数加年内调整数为 186.09 万元，填报的全年可执行预算数为 186.01 万元，相差 0.08 万元，请核对。"),
            finding(
                "X03",
                Severity.ERROR,
                "evaluation.funds.available",
                "221.69",
                "223.31",
                "基本支出与县级专项资金的可执行预算合计 223.31 万元，年度资金总额的全年预算数为 221.69 万元，相差 1.62 万元，请核对。"),
            finding("S01", Severity.ERROR, "signoff.preparer", null, null, "填表人没有填写，请填写。"),
            finding(
                "C03",
                Severity.WARNING,
                "special.actual",
                "37.22",
                null,
                "县级专项资金决算数 37.22 万元比年初预算数 20.00 万元多 86.1%，请说明年中追加的原因。"),
            finding(
                "P03",
                Severity.WARNING,
                "evaluation.indicators[7].target",
                "政府执政能力提高",
                null,
                "指标“提高政府执政能力”的年度指标值没有数字、比较或日期，难以衡量，请改为可衡量的指标值。")),
        List.of(new NotChecked("A15", "指标得分没有填写"), new NotChecked("C07", "批复规模为 0，不适用")));
  }

  private static Finding finding(
      String rule,
      Severity severity,
      String field,
      String stated,
      String expected,
      String message) {
    String pointer = "/" + field.replace('.', '/').replace("[", "/").replace("]", "");
    return new Finding(rule, severity, List.of(pointer), List.of(field), stated, expected, message);
  }

  static List<ComputedFigure> figures() {
    return List.of(
        new ComputedFigure("baseData.staff.controlRate", "控制率", null, "64.7%"),
        new ComputedFigure("baseData.threePublic.total.executionRate", "三公经费执行率", null, "31.4%"),
        new ComputedFigure("baseData.buildings.areaControlRate", "楼堂馆所规模控制率", null, null),
        new ComputedFigure("evaluation.funds.rate", "预算执行率", "98.6%", "98.6%"),
        new ComputedFigure("evaluation.funds.score", "预算执行得分", "9.9", "9.9"));
  }

  /** The values as a reader gives them; may be changed by a test. */
  public static Map<String, Object> values() {
    ObjectMapper json = new ObjectMapper();
    json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    json.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    try (InputStream in = Samples.class.getResourceAsStream("/rendering/report.json")) {
      Map<String, Object> values = group(json.readTree(in));
      Map<String, Object> base = groupIn(values, "baseData");
      base.put("special", keyed(groupIn(base, "special")));
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> groupIn(Map<String, Object> values, String key) {
    return (Map<String, Object>) values.get(key);
  }

  private static List<Map<String, Object>> keyed(Map<String, Object> rows) {
    List<Map<String, Object>> list = new ArrayList<>();
    rows.keySet()
        .forEach(
            key -> {
              Map<String, Object> row = new LinkedHashMap<>(groupIn(rows, key));
              row.put("key", key);
              row.put("name", "1、业务工作经费");
              list.add(row);
            });
    return list;
  }

  private static Map<String, Object> group(JsonNode node) {
    Map<String, Object> group = new HashMap<>();
    node.fields().forEachRemaining(entry -> group.put(entry.getKey(), value(entry.getValue())));
    return group;
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      List<Object> rows = new ArrayList<>();
      node.forEach(row -> rows.add(group(row)));
      return rows;
    }
    if (node.isObject()) {
      return group(node);
    }
    return node instanceof DecimalNode || node.isNumber()
        ? new BigDecimal(node.asText())
        : node.asText();
  }

  /** A field of this type that says no more of itself. */
  public static Field field(FieldType type) {
    return new Field(
        "f",
        "f",
        type,
        false,
        List.of(),
        false,
        List.of(),
        List.of(),
        false,
        false,
        false,
        0,
        Field.Writing.USUAL);
  }
}

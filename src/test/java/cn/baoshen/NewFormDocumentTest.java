package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.enrichment.Enricher;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.KnownNames;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Original;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.pdf.FontSettings;
import cn.baoshen.rendering.pdf.Fonts;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

/** What the page for administrators shows is true: its form, its examples, its tables. */
class NewFormDocumentTest {
  private static final Fonts FONTS = new Fonts(new FontSettings(null, null));
  private static final Pattern FILE =
      Pattern.compile(
          "### \\S* ?`([^`]+)`\\n(?:[^`#]|`[^`\\n]+`)*?```\\w+\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^\\| `([^`]+)` [^|]* \\| `([^`]+)` \\| `([^`]+)` \\|$");
  private static final Unit UNIT = new Unit("103003", "隆回县民政局", "a@b.example", "", Map.of(), false);

  @TempDir static Path folder;

  private static String page;
  private static FormCatalog forms;
  private static Form form;
  private static String json;

  @BeforeAll
  static void extract() throws IOException {
    page = Files.readString(Path.of("src/docs/new-form.md"));
    for (Matcher file = FILE.matcher(page); file.find(); ) {
      Path target = folder.resolve(file.group(1));
      if (file.group(1).endsWith(".json")) {
        json = file.group(2);
      } else {
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.group(2));
      }
    }
    forms = BuiltIn.and(folder);
    form = forms.byId("peixun-1").orElseThrow();
  }

  private static Reading read(String text) {
    return new JsonReader().read(text.getBytes(StandardCharsets.UTF_8), forms);
  }

  private static Verdict judge(Reading reading) {
    return new RuleBook(List.of(form))
        .judge(reading, new Submission("103003", UNIT, 2024, LocalDate.of(2025, 3, 3)));
  }

  @Test
  void the_example_is_known_by_its_content_and_passes_every_rule() {
    Reading reading = read(json);

    assertThat(reading.report().form()).isEqualTo("peixun-1");
    assertThat(judge(reading).findings()).isEmpty();
    assertThat(judge(reading).notChecked()).isEmpty();
  }

  @Test
  void the_figure_that_the_page_has_one_change_gives_the_finding_that_it_shows() {
    String changed = json.replace("\"spent\": \"8.60\"", "\"spent\": \"8.90\"");

    assertThat(judge(read(changed)).findings())
        .extracting(Finding::message)
        .anyMatch(message -> page.contains("> " + message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"people\": 120 > \"people\": 98 > K04",
        "\"spent\": 5.40 > \"spent\": 5.42 > K01",
        "\"cost\": 5.40 > \"cost\": 5.42 > K02",
        "\"budget\": 9 > \"budget\": 8.59 > K03",
        "2025年3月1日 > 2025年3月4日 > S04",
        "\"code\": \"103003\" > \"code\": \"103002\" > S03",
        "\"reason\": > \"because\": > S07",
        "\"people\": 120 > \"people\": \"百二\" > S02",
        "\"cost\": 5.40 > \"cost\": \"54000元\" > S06",
        "\"year\": 2024 > \"yaer\": 2024 > S01"
      })
  void each_of_its_rules_speaks(String change) {
    String[] parts = change.split(" > ");

    assertThat(judge(read(json.replaceFirst(parts[0], parts[1]))).findings())
        .extracting(Finding::rule)
        .contains(parts[2]);
  }

  @Test
  void the_form_is_printed_with_every_figure() throws IOException {
    byte[] pdf = printed(read(json));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      new FigureProof(FONTS).prove(text, content(read(json)));
      assertThat(text.replaceAll("\\s", ""))
          .contains("部门培训费使用情况表（2024年度）", "在省城举办", "人均费用（元）", "注：金额单位为万元");
    }
  }

  private static byte[] printed(Reading reading) {
    GenericApplicationContext context = new GenericApplicationContext();
    context.refresh();
    return new PdfRenderer(FONTS, context, ZoneId.of("UTC")).report(content(reading));
  }

  private static PrintedReport content(Reading reading) {
    Case subject =
        new Case(
            "103003-2024-r1",
            "103003",
            UNIT.name(),
            2024,
            ReportKey.NONE,
            1,
            CaseState.IN_REVIEW,
            null,
            null,
            null,
            null,
            new Original("peixun.json", "103003", "0".repeat(64), 600),
            Instant.parse("2025-03-03T01:20:00Z"));
    return new PrintedReport(
        subject,
        UNIT,
        form,
        reading.report(),
        judge(reading),
        new Enricher(forms.all()).of(subject, reading.report()));
  }

  @Test
  void its_workbook_is_read_back_without_trouble() {
    Reading reading = read(json);
    Reading again = new WorkbookReader(forms).read(FormBook.xlsx(form, reading.report(), 2024));

    assertThat(again.troubles()).isEmpty();
    assertThat(again.report().form()).isEqualTo("peixun-1");
    assertThat(judge(again).findings()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_function_gives_what_its_example_says() {
    ReportValues values = ReportValues.of(form, read(json).report(), Map.of());
    assertThat(EXAMPLE.matcher(page).results().count()).isGreaterThan(15);
    return EXAMPLE
        .matcher(page)
        .results()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.group(2), () -> assertThat(answer(row, values)).isEqualTo(row.group(3))));
  }

  private static String answer(MatchResult example, ReportValues values) {
    Object answer = Expression.of(example.group(2), KnownNames.of(form)).evaluate(values);
    return answer instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yaml.FormFile",
        "Form$Identity",
        "yaml.FieldEntry",
        "yaml.FieldEntry$Figure",
        "yaml.SheetEntry",
        "yaml.SheetEntry$RowEntry",
        "yaml.SheetEntry$CellEntry",
        "Derived",
        "yaml.RuleFile$Document",
        "yaml.RuleFile$Entry",
        "yaml.CheckEntry"
      })
  void every_key_that_a_form_can_have_is_explained(String file) throws ClassNotFoundException {
    Map<String, String> written = Map.of("equal", "equals", "words", "for");
    for (RecordComponent key : Class.forName("cn.baoshen.form." + file).getRecordComponents()) {
      String name = written.getOrDefault(key.getName(), key.getName());
      assertThat(page).as("`" + name + "` of " + file).matches("(?s).*`" + name + "[`:].*");
    }
  }

  @Test
  void every_type_trouble_function_and_word_is_explained() throws ReflectiveOperationException {
    Stream<String> types =
        Arrays.stream(FieldType.values()).map(type -> type.name().toLowerCase(Locale.ROOT));
    Stream<String> troubles = Arrays.stream(ReadProblem.Kind.values()).map(Enum::name);
    Stream<String> words = Stream.of("label", "columns", "left", "right", "difference", "unit");

    Stream.of(types, troubles, functions().stream())
        .flatMap(names -> names)
        .forEach(name -> assertThat(page).contains("| `" + name + "` "));
    words.forEach(word -> assertThat(page).contains("`{" + word + "}`"));
  }

  private static java.util.Collection<String> functions() throws ReflectiveOperationException {
    var constructor = Class.forName("cn.baoshen.form.feel.Functions").getDeclaredConstructor();
    constructor.setAccessible(true);
    return ((org.camunda.feel.context.JavaFunctionProvider) constructor.newInstance())
        .getFunctionNames();
  }

  @Test
  void everything_that_a_template_can_ask_the_page_for_is_explained()
      throws ClassNotFoundException {
    Arrays.stream(Class.forName("cn.baoshen.rendering.pdf.ReportPage").getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.getName().startsWith("get"))
        .forEach(method -> assertThat(page).contains("${page." + method.getName() + "("));
  }
}

package cn.baoshen.proving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FormDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each mistake of {@code mistakes.tsv} is told before the service starts, with place and remedy.
 */
class FormMistakesTest {
  private static final Path SOUND = Path.of("src/test/resources/forms-planted/mistakes/peixun-1");
  private static final Path TABLE =
      Path.of("src/test/resources/forms-planted/mistakes/mistakes.tsv");
  private static final Path PAGE = Path.of("src/docs/form-mistakes.md");
  private static final List<String> FILES = List.of("form.yaml", "rules.yaml", "report.html");

  private static List<FormInspection> inspections;

  @TempDir Path temp;

  @BeforeAll
  static void prepare() {
    inspections = CheckForms.inspections();
  }

  /**
   * One mistake.
   *
   * @param line lines from that of the change; {@code -} for no line, {@code *} for any
   */
  private record Planted(
      String what, String file, String from, String to, String line, String id, String says) {
    static Planted of(String row) {
      String[] cells = row.split("\t", -1);
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i].replace("\\n", "\n").replace("\\t", "\t");
      }
      return new Planted(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }

    /** Where it is told, by the sound text. */
    String place(String text) {
      int change = text.indexOf(from);
      long line = text.substring(0, change).chars().filter(c -> c == '\n').count() + 1;
      return "第 " + (line + Integer.parseInt(this.line)) + " 行";
    }
  }

  private static List<Planted> planted() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(row -> !row.startsWith("#"))
        .map(Planted::of)
        .toList();
  }

  private Path sound(String name) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name).resolve("peixun-1"));
    for (String file : FILES) {
      Files.copy(SOUND.resolve(file), folder.resolve(file));
    }
    return folder;
  }

  private static List<FormMistake> found(Path folder) {
    List<FormMistake> all = new ArrayList<>();
    for (FormDraft draft : FormCatalog.drafts(folder, inspections, all)) {
      all.addAll(draft.mistakes().errors());
    }
    return all;
  }

  private List<FormMistake> found(Planted mistake, Path folder) throws IOException {
    Path file = folder.resolve(mistake.file());
    String text = Files.readString(file);
    assertThat(text).as("to change").contains(mistake.from());
    int at = text.indexOf(mistake.from());
    String changed =
        text.substring(0, at) + mistake.to() + text.substring(at + mistake.from().length());
    Files.writeString(file, changed);
    return found(folder);
  }

  @Test
  void a_sound_form_has_no_mistake() throws IOException {
    assertThat(found(sound("sound"))).isEmpty();
  }

  /** Who changes a limit of a form of ours puts a copy of it into a folder of his own. */
  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024", "zhengti-1"})
  void a_copy_of_a_form_that_is_built_in_has_no_mistake(String form) throws IOException {
    Path copy = Files.createDirectories(temp.resolve("copies").resolve(form));
    for (String file : FILES) {
      Files.copy(Path.of("src/main/resources/forms", form, file), copy.resolve(file));
    }
    assertThat(found(copy.getParent())).isEmpty();
    Files.writeString(
        copy.resolve("form.yaml"),
        Files.readString(copy.resolve("form.yaml"))
            .replace("amountTolerance: 0.005", "amountTolerance: 0.004"));
    assertThat(found(copy.getParent())).isEmpty();
  }

  private List<FormMistake> changed(String name, String file, String... parts) throws IOException {
    Path folder = sound(name);
    String text = Files.readString(folder.resolve(file));
    for (int i = 0; i < parts.length; i += 2) {
      assertThat(text).contains(parts[i]);
      text = text.replace(parts[i], parts[i + 1]);
    }
    Files.writeString(folder.resolve(file), text);
    return found(folder);
  }

  @Test
  void an_anchor_may_be_named_as_often_as_the_writer_likes() throws IOException {
    StringBuilder fields =
        new StringBuilder("  - &某项 {required: false, type: text, id: x0, label: 一}\n");
    for (int i = 1; i <= 80; i++) {
      fields.append("  - {<<: *某项, id: x").append(i).append(", label: 项").append(i).append("}\n");
    }

    assertThat(changed("aliases", "form.yaml", "fields:\n", "fields:\n" + fields)).isEmpty();
  }

  @Test
  void anchors_within_anchors_without_an_end_are_one_mistake() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [笑, 笑]\n");
    for (int i = 1; i < 30; i++) {
      String last = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i);
      bomb.append(" [").append(last).append(", ").append(last).append("]\n");
    }

    assertThat(changed("bomb", "form.yaml", "fields:\n", bomb + "fields:\n"))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("没有尽头"));
  }

  @Test
  void a_form_without_a_sheet_is_no_form() throws IOException {
    String text = Files.readString(SOUND.resolve("form.yaml"));
    String sheets = text.substring(text.indexOf("sheets:\n"), text.indexOf("parameters:\n"));

    assertThat(changed("sheetless", "form.yaml", sheets, ""))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("缺少“sheets”"));
  }

  @Test
  void heads_over_two_rows_stand_beside_those_of_the_lower_row() throws IOException {
    assertThat(
            changed(
                "heads",
                "form.yaml",
                "      - [培训班名称, 参训人数, 费用（万元）, {text: 超标准原因, colspan: 2}]\n",
                "      - [{text: 培训班名称, rowspan: 2}, {text: 规模, colspan: 2},"
                    + " {text: 超标准原因, colspan: 2, rowspan: 2}]\n"
                    + "      - [参训人数, 费用（万元）]\n"))
        .isEmpty();
  }

  @Test
  void choices_name_a_parameter_that_lists_them_or_list_them() throws IOException {
    String cell = "预算编码, {field: org.code}]";
    String parameters = "parameters:\n";
    String listed = parameters + "  ways: [甲, 乙]\n";
    for (String choices : List.of("ways", "[ways]", "[甲]", "[甲, 乙]")) {
      String offered = "预算编码, {field: org.code, choices: " + choices + "}]";
      assertThat(changed("choices " + choices, "form.yaml", cell, offered, parameters, listed))
          .isEmpty();
    }
    for (String choices : List.of("甲", "[wayz]", "costLimit")) {
      String offered = "预算编码, {field: org.code, choices: " + choices + "}]";
      assertThat(changed("choices " + choices, "form.yaml", cell, offered, parameters, listed))
          .singleElement()
          .satisfies(one -> assertThat(one.text()).contains("choices"));
    }
  }

  @Test
  void what_a_form_says_of_forms_and_units_that_nobody_knows_is_a_reminder() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Path folder = sound("neighbours");
    String text = Files.readString(folder.resolve("form.yaml"));
    Files.writeString(
        folder.resolve("form.yaml"), "owedBy: [无此类别, 政府部门]\ninstead: longhui-2023\n" + text);

    int outcome =
        new CheckForms(new PrintStream(said, true, UTF_8)).run("--baoshen.check=" + folder);

    assertThat(outcome).isZero();
    assertThat(said.toString(UTF_8))
        .contains("提醒", "“无此类别”", "是不是“longhui-2024”")
        .doesNotContain("“政府部门”");
  }

  @TestFactory
  Stream<DynamicTest> each_mistake_is_told_alone_with_file_line_and_remedy() throws IOException {
    assertThat(planted()).hasSizeGreaterThanOrEqualTo(50);
    return planted().stream()
        .map(mistake -> DynamicTest.dynamicTest(mistake.what(), () -> isTold(mistake)));
  }

  private void isTold(Planted mistake) throws IOException {
    Path folder = sound(mistake.what().replace('/', ' '));
    List<FormMistake> found = found(mistake, folder);
    String text = Files.readString(SOUND.resolve(mistake.file()));

    assertThat(found).isNotEmpty();
    if (!mistake.line().equals("*")) {
      assertThat(found).as(told(found)).hasSize(1);
    }
    FormMistake first = found.get(0);
    assertThat(first.file()).endsWith("peixun-1/" + mistake.file());
    if (!mistake.line().equals("*") && !mistake.line().equals("-")) {
      assertThat(first.place()).as(told(found)).isEqualTo(mistake.place(text));
      assertThat(first.id()).as(told(found)).isEqualTo(mistake.id());
    }
    assertThat(first.text()).contains(mistake.says()).contains("请").doesNotContain("com.fasterxml");
  }

  private static String told(List<FormMistake> found) {
    return found.stream().map(FormMistake::line).collect(Collectors.joining("\n"));
  }

  @Test
  void mistakes_of_all_kinds_are_told_at_once() throws IOException {
    Path folder = sound("many");
    List<String> several =
        List.of(
            "用 Tab 缩进", "键的拼写错误", "一行的列数不对", "keyFigures 引用没有的字段", "求和的是文字", "消息中引用没有的列", "程度写错");
    List<FormMistake> last = List.of();
    for (Planted mistake : planted().stream().filter(p -> several.contains(p.what())).toList()) {
      last = found(mistake, folder);
    }

    assertThat(last).as(told(last)).hasSize(several.size());
  }

  @Test
  void a_file_of_another_encoding_is_told_with_the_line() throws IOException {
    Path folder = sound("gbk");
    String rules = Files.readString(folder.resolve("rules.yaml"));
    Files.write(folder.resolve("rules.yaml"), rules.getBytes(Charset.forName("GBK")));
    Files.writeString(folder.resolve("form.yaml"), "");

    assertThat(found(folder))
        .extracting(FormMistake::text)
        .anyMatch(text -> text.contains("GBK"))
        .anyMatch(text -> text.contains("空的"));
    assertThat(found(folder)).extracting(FormMistake::place).contains("第 2 行");
  }

  @Test
  void the_page_for_administrators_shows_every_mistake_with_its_message() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Planted mistake : planted()) {
      List<FormMistake> found = found(mistake, sound("页 " + mistake.what().replace('/', ' ')));
      rows.append("| ").append(mistake.what()).append(" | ").append(shown(found)).append(" |\n");
    }
    String head = Files.readString(PAGE).split("(?m)^\\|---")[0] + "|---|---|\n";
    Files.writeString(Path.of("target/form-mistakes.md"), head + rows);

    assertThat(Files.readString(PAGE)).isEqualTo(head + rows);
  }

  private static String shown(List<FormMistake> found) {
    FormMistake first = found.get(0);
    String file = Path.of(first.file()).getFileName().toString();
    String line = first.line().replaceAll("可用的键是 [^。]*。", "可用的键是 ……。");
    return (file + " " + line).replace("|", "\\|").replace("\n", " ");
  }
}

package cn.baoshen.proving;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FormDraft;
import java.io.IOException;
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

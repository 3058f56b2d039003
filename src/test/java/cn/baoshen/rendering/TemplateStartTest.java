package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.form.FormException;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.rendering.pdf.PrintedReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A template in a folder of the house's own is used, and a wrong one stops the start. */
class TemplateStartTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void copyTheOneSheetForm() throws IOException {
    folder = Files.createDirectories(temp.resolve("本县 表单 100%").resolve("zhengti-1"));
    for (String file : new String[] {"form.yaml", "rules.yaml", "report.html"}) {
      try (InputStream in = getClass().getResourceAsStream("/forms/zhengti-1/" + file)) {
        Files.copy(in, folder.resolve(file));
      }
    }
  }

  private FormCatalog load() {
    return FormCatalog.load(new PathMatchingResourcePatternResolver(), folder.getParent());
  }

  private void start() {
    WarmUp warmUp = new WarmUp(Samples.RENDERER, load(), new WarmUpSettings(true));
    warmUp.afterPropertiesSet();
    warmUp.run(null);
  }

  private void write(String from, String to) throws IOException {
    Path template = folder.resolve("report.html");
    Files.writeString(template, Files.readString(template).replace(from, to));
  }

  private void refused(String... says) {
    assertThatThrownBy(this::start)
        .cause()
        .isInstanceOf(FormException.class)
        .message()
        .contains(folder.resolve("report.html").toString())
        .contains(says)
        .hasLineCount(1);
  }

  @Test
  void a_folder_with_blanks_and_chinese_in_its_name_gives_its_template_in_place_of_the_built_in()
      throws IOException {
    write("<body>", "<body><p>本县自用</p>");
    start();
    FormCatalog forms = load();
    PrintedReport printed =
        new PrintedReport(
            Samples.subject(cn.baoshen.model.CaseState.IN_REVIEW),
            Samples.unit(),
            forms.byId("zhengti-1").orElseThrow(),
            new cn.baoshen.model.Report("zhengti-1", Map.of(), Map.of()),
            Samples.verdict(),
            java.util.List.of());

    assertThat(Pdf.run(Samples.RENDERER.report(printed))).contains("本县自用");
  }

  @Test
  void a_form_without_a_template_stops_the_start() throws IOException {
    Files.delete(folder.resolve("report.html"));
    refused("没有 report.html");
  }

  @Test
  void a_sheet_that_the_form_lacks_stops_the_start() throws IOException {
    write("'部门整体支出绩效自评表'", "'自评表'");
    refused("没有名为“自评表”的工作表");
  }

  @Test
  void an_expression_that_asks_for_something_else_stops_the_start_with_its_line()
      throws IOException {
    write("<body>", "<body><p th:text=\"${page.txt('year')}\"></p>");
    refused("第 6 行", "txt");
  }

  @Test
  void a_template_that_is_not_well_formed_stops_the_start() throws IOException {
    write("<body>", "<body><p>一<b>二</p></b>");
    refused("模板有误");
  }

  @Test
  void a_fragment_that_does_not_exist_stops_the_start() throws IOException {
    write("pdf/parts :: review", "pdf/parts :: reveiw");
    refused("reveiw");
  }
}

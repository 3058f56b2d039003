package cn.baoshen.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.form.yaml.FormCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The aliases of a form are checked when the service starts. */
class AliasesTest {
  private static final String FORM =
      """
      title: 小表
      identity: {code: org.code, name: org.name, year: year}
      fields:
        - {id: org.code, label: 预算编码, type: text}
        - {id: org.name, label: 单位名称, type: text}
        - {id: year, label: 年度, type: integer}
      sheets:
        - name: 小表
          title: 小表
          widths: [1, 1]
          rows:
            - [预算编码, {field: org.code}]
            - [单位名称, {field: org.name}]
            - [年度, {field: year}]
      aliases:
      """;

  @TempDir Path folder;

  private Form form(String aliases) throws IOException {
    Path own = Files.createDirectories(folder.resolve("small"));
    Files.writeString(own.resolve("form.yaml"), FORM + aliases);
    Files.writeString(own.resolve("rules.yaml"), "rules: []");
    Files.writeString(own.resolve("report.html"), "<html></html>");
    return FormCatalog.load(new PathMatchingResourcePatternResolver(), folder)
        .byId("small")
        .orElseThrow();
  }

  @Test
  void a_label_has_the_aliases_that_stand_under_it() throws IOException {
    Form form = form("  单位名称: [预算单位, 填报单位]\n");

    assertThat(form.aliases().of("1、单位名称：")).containsExactly("预算单位", "填报单位");
    assertThat(form.aliases().of("年度")).isEmpty();
  }

  @Test
  void an_alias_of_a_label_that_the_form_has_no_longer_is_no_fault() throws IOException {
    assertThat(form("  旧名称: [预算单位]\n").aliases().of("单位名称")).isEmpty();
  }

  @Test
  void an_alias_of_two_labels_of_a_sheet_stops_the_start() {
    assertThatThrownBy(() -> form("  单位名称: [单位]\n  预算编码: [单位：]\n"))
        .hasMessageContaining("是两个标题的别名");
  }

  @Test
  void an_alias_without_words_stops_the_start() {
    assertThatThrownBy(() -> form("  单位名称: [——]\n")).hasMessageContaining("没有可以比较的文字");
    assertThatThrownBy(() -> form("  单位名称: []\n")).hasMessageContaining("缺少“单位名称”");
  }
}

package cn.baoshen.form.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.form.FormException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormCatalogTest {
  private static final String SMALL =
      """
      title: 小表
      identity: {code: code, name: name, year: year}
      fields:
        - {id: code, label: 编码, type: text}
        - {id: name, label: 名称, type: text}
        - {id: year, label: 年度, type: integer}
        - {id: money.total, label: 合计, type: amount}
        - id: rows
          label: 明细
          type: table
          columns:
            - {id: what, label: 项目, type: text}
      sheets:
        - name: 表
          title: 表
          widths: [1, 1, 1]
          headerRows: 1
          rows:
            - [{text: 名称, rowspan: 2}, {field: name, colspan: 2}]
            - [编码, {field: code}]
            - each: rows
              cells: [{field: what, colspan: 3}]
      """;

  @TempDir Path folder;

  @Test
  void a_folder_of_the_house_adds_a_form() throws IOException {
    write("small-2025", SMALL);

    FormCatalog catalog = load();

    assertThat(catalog.byId("longhui-2024")).isPresent();
    assertThat(catalog.byId("small-2025").orElseThrow().title()).isEqualTo("小表");
    assertThat(catalog.byId("small-2025").orElseThrow().folder()).startsWith("file:").endsWith("/");
  }

  @Test
  void a_folder_of_the_house_replaces_the_form_of_the_same_name() throws IOException {
    write("longhui-2024", SMALL);

    assertThat(load().all()).hasSameSizeAs(FormCatalog.builtIn().all());
    assertThat(load().byId("longhui-2024").orElseThrow().title()).isEqualTo("小表");
  }

  @Test
  void a_field_given_twice_stops_the_start() throws IOException {
    refused(SMALL.replace("id: money.total", "id: name"), "“name”", "重复");
  }

  @Test
  void a_column_given_twice_stops_the_start() throws IOException {
    String twice = "- {id: what, label: 项目, type: text}";
    refused(SMALL.replace(twice, twice + "\n      " + twice), "rows.what", "重复");
  }

  @Test
  void a_field_that_is_also_a_group_stops_the_start() throws IOException {
    refused(SMALL.replace("id: money.total", "id: name.total"), "“name”", "name.total");
  }

  @Test
  void an_unknown_type_stops_the_start() throws IOException {
    refused(SMALL.replace("type: amount", "type: money"), "money.total", "“money”", "amount");
  }

  @Test
  void a_cell_with_a_field_that_the_form_lacks_stops_the_start() throws IOException {
    refused(SMALL.replace("{field: code}", "{field: cody}"), "“表”", "cody");
  }

  @Test
  void a_cell_with_a_column_that_the_table_lacks_stops_the_start() throws IOException {
    refused(SMALL.replace("{field: what,", "{field: that,"), "“表”", "that");
  }

  @Test
  void a_key_that_the_schema_does_not_know_stops_the_start() throws IOException {
    refused(SMALL.replace("label: 合计", "lable: 合计"), "money.total", "“lable”", "label", "required");
    refused(SMALL.replace("title: 小表", "tittle: 小表"), "“tittle”");
  }

  @Test
  void a_key_given_twice_stops_the_start() throws IOException {
    refused(SMALL + "title: 又一个\n", "写了两次", "第 1 行", "title");
  }

  @Test
  void a_row_that_does_not_fill_its_grid_stops_the_start() throws IOException {
    refused(SMALL.replace("[编码, {field: code}]", "[编码]"), "“表”", "第 2 行", "2 列", "3 列");
  }

  @Test
  void a_cell_that_spans_beyond_the_last_row_stops_the_start() throws IOException {
    String beyond = SMALL.replaceFirst("(?s) +- each:.*", "").replace("rowspan: 2", "rowspan: 3");
    refused(beyond, "“表”", "跨行");
  }

  @Test
  void an_entry_without_label_stops_the_start() throws IOException {
    refused(SMALL.replace("label: 合计, ", ""), "money.total", "label");
  }

  @Test
  void an_identity_or_key_figure_that_the_form_lacks_stops_the_start() throws IOException {
    refused(SMALL.replace("name: name,", "name: nome,"), "identity", "nome");
    refused(SMALL + "keyFigures: [nothing]\n", "keyFigures", "nothing");
  }

  @Test
  void an_identity_without_its_year_stops_the_start() throws IOException {
    refused(SMALL.replace(", year: year}", "}"), "identity", "缺少“year”");
  }

  @Test
  void a_row_of_a_table_without_cells_stops_the_start() throws IOException {
    refused(SMALL.replace("        cells: [{field: what, colspan: 3}]\n", ""), "“表”", "cells");
    String line = "      - {line: 合计, fields: [total], colspan: 2}\n";
    refused(SMALL + line, "“表”", "缺少“of”");
  }

  @Test
  void an_unknown_alignment_stops_the_start() throws IOException {
    refused(SMALL.replace("{field: code}", "{field: code, align: centre}"), "centre", "center");
  }

  @Test
  void a_folder_without_a_form_stops_the_start() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    assertThatThrownBy(this::load)
        .isInstanceOf(FormException.class)
        .hasMessageContaining("empty")
        .hasMessageContaining("form.yaml");
  }

  @Test
  void a_folder_that_does_not_exist_stops_the_start() {
    folder = folder.resolve("nowhere");

    assertThatThrownBy(this::load)
        .isInstanceOf(FormException.class)
        .hasMessageContaining("nowhere");
  }

  private void refused(String yaml, String... says) throws IOException {
    write("small-2025", yaml);
    assertThatThrownBy(this::load)
        .isInstanceOf(FormException.class)
        .message()
        .contains("small-2025/form.yaml")
        .contains(says);
  }

  private void write(String id, String yaml) throws IOException {
    Path form = folder.resolve(id).resolve("form.yaml");
    Files.createDirectories(form.getParent());
    Files.writeString(form, yaml);
  }

  private FormCatalog load() {
    return FormCatalog.load(new PathMatchingResourcePatternResolver(), folder);
  }
}

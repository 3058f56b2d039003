package cn.baoshen.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.form.FormCatalog;
import cn.baoshen.report.Tier;
import cn.baoshen.report.Unit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class UnitRegistryTest {
  private static final String HEADER =
      "code,name,email,category,acceptor,reviewer,leader,confidential\n";
  private static final String GOOD =
      "7,财政局,cz@a.example,政府部门,x@a.example,y@a.example,z@a.example,false\n";

  @Test
  void the_sample_has_a_dozen_units_and_first_the_one_of_the_published_report() {
    UnitRegistry registry = UnitRegistry.read(new ClassPathResource("units/sample.csv"));

    assertThat(registry.all()).hasSize(12);
    assertThat(registry.all().get(0).name()).isEqualTo("中共隆回县委机构编制委员会办公室");
    assertThat(registry.all()).filteredOn(Unit::confidential).hasSize(1);
    assertThat(registry.all())
        .filteredOn(unit -> !unit.reviewers().containsKey(Tier.ACCEPTOR))
        .hasSize(1);
  }

  @Test
  void a_unit_is_found_by_code_and_by_name_also_in_full_width_forms() {
    UnitRegistry registry = read("10A3,隆回县(本级)财政局,cz@a.example,,,,z@a.example,是\n");

    Unit unit = registry.byCode("10A3").orElseThrow();
    assertThat(unit.confidential()).isTrue();
    assertThat(unit.reviewers()).containsOnlyKeys(Tier.LEADER);
    assertThat(registry.byCode("１０Ａ３")).contains(unit);
    assertThat(registry.byName(" 隆回县（本级）财政局\u200b")).contains(unit);
    assertThat(registry.byCode("10\u0410" + "3")).isEmpty();
    assertThat(registry.byCode(null)).isEmpty();
    assertThat(registry.byName("财政局")).isEmpty();
  }

  @Test
  void a_byte_order_mark_quotes_blank_lines_and_windows_line_ends_are_fine() {
    String csv = "\uFEFF" + HEADER + "\n\"7\",\"财政局, 本级\",cz@a.example,,,,z@a.example,\n\n";

    assertThat(registry(csv.replace("\n", "\r\n")).byName("财政局, 本级")).isPresent();
  }

  @Test
  void every_bad_line_is_named_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    GOOD
                        + "8,教育局,jy@a.example,,,,,\n"
                        + "9,民政局,mz.a.example,,,,z@a.example,\n"
                        + "7,交通局,jt@a.example,,,,z@a.example,\n"
                        + "../x,档案馆,da@a.example,,,,z@a.example,\n"
                        + "unknown,农业局,ny@a.example,,,,z@a.example,\n"
                        + "12,水利局,sl@a.example,,Z@a.example,,z@a.example,\n"
                        + "13,财政局,c2@a.example,,,,z@a.example,\n"
                        + "14,\"林业\r\nBcc: x@y\",ly@a.example,,,,z@a.example,\n"
                        + "15,粮食局,ls@a.example,,,,z@a.example,maybe\n"
                        + "16,统计局\n"))
        .isInstanceOf(RegistryException.class)
        .message()
        .contains("10 处错误")
        .contains("第 3 行：没有填写“leader”")
        .contains("第 4 行：“email”列的邮箱“mz.a.example”")
        .contains("第 5 行：编码“7”与第 2 行重复")
        .contains("第 6 行：编码“../x”")
        .contains("第 7 行：编码“unknown”是保留名称")
        .contains("第 8 行：同一人“z@a.example”")
        .contains("第 9 行：名称“财政局”与第 2 行重复")
        .contains("第 10 行：“name”列含有换行")
        .contains("第 12 行：“confidential”列")
        .contains("第 13 行：有 2 列，应为 8 列");
  }

  @Test
  void a_ninth_column_says_who_has_nothing_to_report() {
    String header = HEADER.strip() + ",zero\n";
    UnitRegistry registry =
        registry(header + GOOD.strip() + ",是\n8,教育局,jy@a.example,,,,z@a.example,,\n");

    assertThat(registry.byCode("7").orElseThrow().zero()).isTrue();
    assertThat(registry.byCode("8").orElseThrow().zero()).isFalse();
    assertThat(read(GOOD).byCode("7").orElseThrow().zero()).isFalse();
    assertThatThrownBy(() -> registry(header + GOOD.strip() + ",maybe\n" + GOOD))
        .hasMessageContaining("“zero”列")
        .hasMessageContaining("第 3 行：有 8 列，应为 9 列");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b", "a b", "..", ".a", "a.", "-a", "NUL", "com1.x", "Unknown", "单位", "a:b", "a\\b"
      })
  void a_code_that_is_not_safe_as_a_folder_name_is_refused(String code) {
    assertThatThrownBy(() -> read(code + ",财政局,cz@a.example,,,,z@a.example,\n"))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("“" + code + "”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "z",
        "z@",
        "@a",
        "z@@a",
        "z@a..b",
        "<z@a>",
        "z@a;y@a",
        "李@a.example",
        "z＠a.example"
      })
  void an_address_that_could_not_be_written_to_is_refused(String address) {
    assertThatThrownBy(() -> read("7,财政局," + address + ",,,,l@a.example,\n"))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("“" + address + "”");
  }

  @Test
  void a_registry_without_units_with_another_header_or_encoding_is_refused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("没有任何单位");
    assertThatThrownBy(() -> registry("code,name\n7,x\n")).hasMessageContaining("表头");
    assertThatThrownBy(() -> registry("")).hasMessageContaining("表头");
    byte[] gbk = (HEADER + GOOD).getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> UnitRegistry.read(new ByteArrayResource(gbk)))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> UnitRegistry.read(new FileSystemResource("nowhere/units.csv")))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void the_registry_is_the_sample_unless_the_setting_names_another() {
    ApplicationContextRunner runner =
        new ApplicationContextRunner()
            .withBean(FormCatalog.class, FormCatalog::builtIn)
            .withUserConfiguration(EnrichmentConfiguration.class, Bound.class);

    runner.run(
        context -> assertThat(context.getBean(UnitRegistry.class).byCode("103001")).isPresent());
    runner
        .withPropertyValues("baoshen.units=file:nowhere/units.csv")
        .run(context -> assertThat(context).hasFailed());
  }

  @EnableConfigurationProperties(UnitSettings.class)
  static class Bound {}

  private static UnitRegistry read(String lines) {
    return registry(HEADER + lines);
  }

  private static UnitRegistry registry(String csv) {
    return UnitRegistry.read(
        new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8), "test.csv"));
  }
}

package cn.baoshen.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.form.StatedCode;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.CannotStart;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.model.organ.People;
import cn.baoshen.testing.TestForms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class UnitRegistryTest {
  private static final AskedForms FORMS =
      TestForms.of(
          TestForms.form("longhui-2024", "部门整体支出绩效自评报告"),
          TestForms.keyed("xiangmu-1", "项目支出绩效自评表", java.util.List.of(), "行政单位"));

  private static final OwnAddresses OWN = new OwnAddresses(Set.of("baoshen@czj.example"));

  private static final String HEADER =
      "code,name,email,category,acceptor,reviewer,leader,confidential\n";
  private static final String GOOD =
      "7,财政局,cz@a.example,政府部门,x@a.example,y@a.example,z@a.example,false\n";

  @Test
  void the_sample_has_a_dozen_units_and_first_the_one_of_the_published_report() {
    UnitRegistry registry =
        UnitRegistry.read(new ClassPathResource("units/sample.csv"), FORMS, OWN);

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
    assertThat(registry.byCode("10a3")).contains(unit);
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
  void a_workbook_is_read_like_the_text_it_stands_for_also_with_codes_typed_as_numbers()
      throws IOException {
    byte[] book =
        workbook(
            HEADER.strip().split(","),
            new Object[0],
            new Object[] {103001, "财政局, \"本级\"", "cz@a.example", "", "", "", "z@a.example"},
            new Object[] {
              "10A3", "教育局", "jy@a.example", "学校", "x@a.example", "", "z@a.example", true
            });
    UnitRegistry registry = UnitRegistry.read(new ByteArrayResource(book), FORMS, OWN);

    assertThat(registry.all()).hasSize(2);
    assertThat(registry.byCode("103001").orElseThrow().name()).isEqualTo("财政局, \"本级\"");
    assertThat(registry.byCode("103001").orElseThrow().confidential()).isFalse();
    assertThat(registry.byCode("10A3").orElseThrow().confidential()).isTrue();
    assertThat(registry.byCode("10A3").orElseThrow().reviewers())
        .containsOnlyKeys(Tier.ACCEPTOR, Tier.LEADER);
  }

  @Test
  void bad_rows_of_a_workbook_are_named_by_the_number_of_the_row() throws IOException {
    byte[] book =
        workbook(
            HEADER.strip().split(","),
            new Object[] {"8", "教育局", "jy@a.example"},
            new Object[0],
            new Object[] {"14", "林业\nBcc: x@y", "ly@a.example", "", "", "", "z@a.example"},
            new Object[] {"7", "交通局", "jt.a.example", "", "", "", "z@a.example"},
            new Object[] {"9", "民政局", "m@a.example", "", "", "", "z@a.example", "", "", "备注"});

    assertThatThrownBy(() -> UnitRegistry.read(new ByteArrayResource(book), FORMS, OWN))
        .isInstanceOf(CannotStart.class)
        .message()
        .contains("4 处错误")
        .contains("第 2 行：没有填写“leader”")
        .contains("第 4 行：“name”列含有换行")
        .contains("第 5 行：“email”列的邮箱“jt.a.example”")
        .contains("第 6 行：有 10 列，应为 8 列");
  }

  @Test
  void a_workbook_with_another_header_and_a_broken_one_are_refused() throws IOException {
    byte[] other = workbook(new Object[] {"编码", "名称"}, new Object[] {7, "财政局"});

    assertThatThrownBy(() -> UnitRegistry.read(new ByteArrayResource(other), FORMS, OWN))
        .hasMessageContaining("表头应为 code,name,email")
        .hasMessageContaining("编码,名称");
    byte[] broken = java.util.Arrays.copyOf(other, other.length / 2);
    assertThatThrownBy(() -> UnitRegistry.read(new ByteArrayResource(broken), FORMS, OWN))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("无法读取");
  }

  private static byte[] workbook(Object[]... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("单位");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          put(row.createCell(j), rows[i][j]);
        }
      }
      book.createSheet("说明").createRow(0).createCell(0).setCellValue("x");
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void put(Cell cell, Object value) {
    if (value instanceof Integer number) {
      cell.setCellValue(number);
    } else if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else {
      cell.setCellValue((String) value);
    }
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
        .isInstanceOf(CannotStart.class)
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
  void reviewers_are_called_by_the_names_that_the_registry_gives_them() {
    String header = HEADER.strip() + ",leader_name,leader_title\n";
    UnitRegistry registry =
        registry(
            header
                + "7,财政局,cz@a.example,,,,z@a.example,,周正,局长\n"
                + "8,教育局,jy@a.example,,,,z@a.example,,李明,\n"
                + "9,卫健局,wj@a.example,,,,w@a.example,,王强,\n");
    People people = registry.people();

    assertThat(people.said("7", "Z@a.example")).isEqualTo("周正 局长");
    assertThat(people.said("8", "z@a.example")).isEqualTo("李明");
    assertThat(people.said("9", "z@a.example")).as("one of two").isEqualTo("z@a.example");
    assertThat(people.said(null, "w@a.example")).isEqualTo("王强");
    assertThat(people.said(null, "nobody@a.example")).isEqualTo("nobody@a.example");
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

  @Test
  void a_unit_is_found_by_the_credit_code_that_it_alone_has() {
    String header = HEADER.strip() + ",credit,zero\n";
    UnitRegistry registry =
        registry(
            header
                + GOOD.strip()
                + ",11430524mb0abcde9x,是\n8,教育局,jy@a.example,,,,z@a.example,,,\n"
                + "9,城关一小,s1@a.example,,,,z@a.example,,114305240000000001,\n"
                + "10,城关二小,s2@a.example,,,,z@a.example,,114305240000000001,\n");

    Unit unit = registry.byCode("7").orElseThrow();
    assertThat(unit.credit()).isEqualTo("11430524MB0ABCDE9X");
    assertThat(unit.zero()).isTrue();
    assertThat(registry.byStatedCode("１１４３０５２４ＭＢ０ａｂｃｄｅ９ｘ ")).contains(unit);
    assertThat(registry.byStatedCode("7")).contains(unit);
    assertThat(registry.byStatedCode("")).isEmpty();
    assertThat(registry.byStatedCode(null)).isEmpty();
    assertThat(registry.byStatedCode("114305240000000001")).isEmpty();
    assertThat(registry.byCode("8").orElseThrow().credit()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500449/91430500MA0000001X",
        "91430500ma0000001x、500449",
        "500449\n（91430500MA0000001X）",
        "500449（91430500MA0000009Y）",
        "预算编码：500449；统一社会信用代码：91430500MA0000001X",
        "预算编码：500449",
        "500449-云溪县第0449局",
        "云溪县第0449局（500449）",
        "云溪县第0449局500449",
        "500449.",
        "“500449”",
        "91430500MA0000001X 云溪县第0449局"
      })
  void a_unit_is_found_by_a_code_with_its_other_code_or_its_name_beside_it(String stated) {
    UnitRegistry registry = twoUnits();

    assertThat(registry.byStatedCode(stated)).map(Unit::code).contains("500449");
    assertThat(
            StatedCode.isSame(stated, "500449") || StatedCode.isSame(stated, "91430500MA0000001X"))
        .isTrue();
    assertThat(StatedCode.isSame(stated, "500450")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"500449/500450", "5004490", "1500449", "云溪县第0449局", "500449A", "—", "50044 9 5"})
  void what_states_two_units_or_none_is_of_none(String stated) {
    assertThat(twoUnits().byStatedCode(stated)).isEmpty();
  }

  private static UnitRegistry twoUnits() {
    return registry(
        HEADER.strip()
            + ",credit\n500449,云溪县第0449局,a@a.example,,,,z@a.example,,91430500MA0000001X\n"
            + "500450,云溪县第0450局,b@a.example,,,,z@a.example,,\n");
  }

  @Test
  void a_credit_code_has_eighteen_digits_and_letters() {
    String header = HEADER.strip() + ",credit\n";

    assertThat(registry(header + GOOD.strip() + ",114305240000000001\n").all()).hasSize(1);
    assertThatThrownBy(() -> registry(header + GOOD.strip() + ",11430524000000001\n"))
        .hasMessageContaining("第 2 行：“credit”列")
        .hasMessageContaining("11430524000000001");
    assertThatThrownBy(() -> registry(header + GOOD.strip() + ",11430524-000000001\n"))
        .hasMessageContaining("“credit”列");
    assertThatThrownBy(() -> registry(HEADER.strip() + ",credit,credit\n" + GOOD))
        .hasMessageContaining("表头");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b",
        "a b",
        "..",
        ".a",
        "a.",
        "-a",
        "NUL",
        "com1.x",
        "Unknown",
        "单位",
        "a:b",
        "a\\b",
        "RECYCLER",
        "Recycled"
      })
  void a_code_that_is_not_safe_as_a_folder_name_is_refused(String code) {
    assertThatThrownBy(() -> read(code + ",财政局,cz@a.example,,,,z@a.example,\n"))
        .isInstanceOf(CannotStart.class)
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
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("“" + address + "”");
  }

  @Test
  void a_registry_without_units_with_another_header_or_encoding_is_refused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("没有任何单位");
    assertThatThrownBy(() -> registry("code,name\n7,x\n")).hasMessageContaining("表头");
    assertThatThrownBy(() -> registry("")).hasMessageContaining("表头");
    byte[] gbk = (HEADER + GOOD).getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> UnitRegistry.read(new ByteArrayResource(gbk), FORMS, OWN))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(
            () -> UnitRegistry.read(new FileSystemResource("nowhere/units.csv"), FORMS, OWN))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void the_registry_is_the_sample_unless_the_setting_names_another() {
    ApplicationContextRunner runner =
        new ApplicationContextRunner()
            .withBean(AskedForms.class, () -> FORMS)
            .withBean(OwnAddresses.class, () -> OWN)
            .withBean(FormCatalog.class, FormCatalog::builtIn)
            .withBean(LastApproved.class, () -> LastApproved.NOTHING)
            .withUserConfiguration(EnrichmentConfiguration.class, Bound.class);

    runner.run(
        context -> assertThat(context.getBean(UnitRegistry.class).byCode("103001")).isPresent());
    runner
        .withPropertyValues("baoshen.units=file:nowhere/units.csv")
        .run(context -> assertThat(context).hasFailed());
  }

  @EnableConfigurationProperties(UnitSettings.class)
  static class Bound {}

  @Test
  void a_unit_owes_the_forms_that_the_registry_names_by_id_or_title_with_their_projects() {
    UnitRegistry registry =
        registry(
            HEADER.strip()
                + ",forms\n"
                + "1,甲,a@b.cn,,,,l@b.cn,,\n"
                + "2,乙,a@b.cn,,,,l@b.cn,,《部门整体支出绩效自评报告》；xiangmu-1：村道、XM-01\n"
                + "3,丙,a@b.cn,,,,l@b.cn,,项目支出绩效自评表\n"
                + "4,丁,a@b.cn,,,,l@b.cn,,无\n");

    assertThat(registry.byCode("1").orElseThrow().forms()).isNull();
    assertThat(registry.byCode("2").orElseThrow().forms())
        .containsOnly(
            java.util.Map.entry("longhui-2024", java.util.List.of()),
            java.util.Map.entry("xiangmu-1", java.util.List.of("村道", "XM-01")));
    assertThat(registry.byCode("3").orElseThrow().forms()).containsOnlyKeys("xiangmu-1");
    assertThat(registry.byCode("4").orElseThrow().forms()).isEmpty();
  }

  @Test
  void a_form_that_there_is_not_and_projects_of_a_form_without_any_are_errors_of_their_lines() {
    String lines =
        ",forms\n1,甲,a@b.cn,,,,l@b.cn,,xiangmu-2\n2,乙,a@b.cn,,,,l@b.cn,,longhui-2024：甲\n";
    assertThatThrownBy(() -> registry(HEADER.strip() + lines))
        .hasMessageContaining("第 2 行")
        .hasMessageContaining("“xiangmu-2”")
        .hasMessageContaining("longhui-2024、xiangmu-1")
        .hasMessageContaining("第 3 行")
        .hasMessageContaining("不分项目");
  }

  @Test
  void a_unit_that_reviews_itself_and_the_services_mailbox_are_refused() {
    assertThatThrownBy(
            () ->
                read(
                    GOOD
                        + "8,教育局,jy@a.example,,,JY@a.example,z@a.example,\n"
                        + "9,民政局,m@a.example,,,,Baoshen@czj.example,\n"
                        + "10,林业局,ly@linye,,,,z@a.example,\n"
                        + "11,水利局,baoshen@czj.example,,,,z@a.example,\n"))
        .isInstanceOf(CannotStart.class)
        .message()
        .contains("3 处错误")
        .contains("第 3 行：“reviewer”列的审核人“JY@a.example”就是该单位自己的联系邮箱")
        .contains("第 4 行：“leader”列的“Baoshen@czj.example”是本系统自己的邮箱")
        .contains("第 6 行：“email”列的“baoshen@czj.example”是本系统自己的邮箱");
    assertThat(read("8,教育局,jy@localhost,,,,z@localhost,\n").all()).hasSize(1);
    // The network of a county may have hosts of one word.
    assertThat(read(GOOD + "8,教育局,jy@jiaoyu,,,,z@jiaoyu,\n").all()).hasSize(2);
  }

  private static UnitRegistry read(String lines) {
    return registry(HEADER + lines);
  }

  private static UnitRegistry registry(String csv) {
    return UnitRegistry.read(
        new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8), "test.csv"), FORMS, OWN);
  }
}

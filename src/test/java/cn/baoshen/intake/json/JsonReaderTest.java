package cn.baoshen.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.json.ReportJson;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.ReadProblem.Kind;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final Form FORM = FORMS.byId("longhui-2024").orElseThrow();
  private final JsonReader reader = new JsonReader();

  @Test
  void the_published_report_is_read_without_trouble() throws IOException {
    Reading reading = reader.read(sample("longhui-2024-as-published"), FORM);

    assertThat(reading.troubles()).isEmpty();
    Report report = reading.report();
    assertThat(report.at("unit.name")).isEqualTo("中共隆回县委机构编制委员会办公室");
    assertThat(report.at("totals.expenditure")).isEqualTo(new BigDecimal("220.30"));
    assertThat(report.at("evaluation.funds.rate")).isEqualTo(new BigDecimal("98.6"));
    assertThat(report.rows("special.items")).hasSize(13);
    assertThat(sum(report, "special.items", "amount")).isEqualByComparingTo("37.22");
    assertThat(sum(report, "evaluation.indicators", "weight")).isEqualByComparingTo("100");
  }

  @Test
  void an_indicator_of_which_only_the_group_is_printed_is_no_row_and_later_rows_keep_their_place()
      throws IOException {
    Report report = reader.read(sample("longhui-2024-as-published"), FORM).report();

    assertThat(report.rows("evaluation.indicators")).hasSize(9);
    assertThat(report.at("evaluation.indicators[8].level1")).isEqualTo("满意度指标");
    assertThat(report.places())
        .containsEntry("evaluation.indicators[8].name", "/evaluation/indicators/9/name")
        .containsEntry("evaluation.indicators[8].score", "/evaluation/indicators/9/score")
        .doesNotContainKey("evaluation.indicators[9].name");
  }

  @Test
  void every_field_has_a_place_even_where_nothing_is_written() {
    Report report = read("{}").report();

    assertThat(report.places().keySet()).containsAll(FORM.fields().keySet());
    assertThat(report.places()).containsEntry("signoff.date", "/signoff/date");
    assertThat(report.places())
        .containsEntry("baseData.special[0].actual", "/baseData/special/business/actual");
  }

  @Test
  void what_is_not_filled_is_absent() {
    Report report = read("{\"signoff\":{\"preparer\":\"—\",\"date\":\"\",\"head\":null}}").report();

    assertThat(report.values()).doesNotContainKey("signoff");
    assertThat(report.places()).containsEntry("signoff.preparer", "/signoff/preparer");
  }

  @Test
  void special_funds_are_rows_with_the_key_and_the_name_they_have() {
    Report report =
        read("""
                {"baseData":{"special":{
                  "upkeep":{"name":"运行维护经费","actual":"1.5"},
                  "业务/其他":{"actual":2},
                  "empty":{"actual":""},
                  "business":{"prior":1,"budget":2,"actual":3}}}}""")
            .report();

    assertThat(report.rows("baseData.special"))
        .extracting(row -> row.get("key"), row -> row.get("name"), row -> row.get("actual"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("business", "业务工作经费", new BigDecimal("3")),
            org.assertj.core.groups.Tuple.tuple("upkeep", "运行维护经费", new BigDecimal("1.5")),
            org.assertj.core.groups.Tuple.tuple("业务/其他", "业务/其他", new BigDecimal("2")));
    assertThat(report.places())
        .containsEntry("baseData.special[2].actual", "/baseData/special/业务~1其他/actual");
  }

  @Test
  void amounts_may_be_numbers_or_texts() {
    Report report =
        read("{\"totals\":{\"income\":219.27,\"expenditure\":\"1,220.30万元\",\"basic\":1e2}}")
            .report();

    assertThat(report.at("totals.income")).isEqualTo(new BigDecimal("219.27"));
    assertThat(report.at("totals.expenditure")).isEqualTo(new BigDecimal("1220.30"));
    assertThat(report.at("totals.basic")).isEqualTo(new BigDecimal("100"));
  }

  @Test
  void a_code_written_as_a_number_is_still_its_digits() {
    assertThat(read("{\"unit\":{\"code\":103001}}").report().at("unit.code")).isEqualTo("103001");
  }

  @Test
  void a_word_where_an_amount_belongs_is_named_with_its_label_place_and_text() {
    ReadProblem trouble =
        only("{\"year\":2024,\"baseData\":{\"procurement\":{\"actual\":\"约九万\"}}}");

    assertThat(trouble)
        .isEqualTo(
            new ReadProblem(
                Kind.UNREADABLE,
                "baseData.procurement.actual",
                "政府采购金额 2024年决算数",
                "/baseData/procurement/actual",
                "约九万",
                "not-a-number",
                List.of()));
  }

  @Test
  void a_bad_cell_of_a_table_is_named_by_its_row() {
    ReadProblem trouble =
        only("{\"special\":{\"items\":[{\"name\":\"办公费\",\"amount\":1},{\"amount\":\"x\"}]}}");

    assertThat(trouble.field()).isEqualTo("special.items.amount");
    assertThat(trouble.label()).isEqualTo("专项资金明细 第 2 行 金额");
    assertThat(trouble.place()).isEqualTo("/special/items/1/amount");
  }

  @Test
  void a_row_with_an_unreadable_cell_is_not_taken_for_an_empty_one() {
    Reading reading = read("{\"special\":{\"items\":[{\"amount\":\"x\"},{}]}}");

    assertThat(reading.report().rows("special.items")).hasSize(1);
  }

  @Test
  void an_amount_in_yuan_is_said_to_be_in_the_wrong_unit() {
    ReadProblem trouble = only("{\"totals\":{\"income\":\"2192700元\"}}");

    assertThat(trouble.kind()).isEqualTo(Kind.WRONG_UNIT);
    assertThat(trouble.stated()).isEqualTo("2192700元");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totals\":{\"income\":{}}} | /totals/income | not-a-single-value",
        "{\"totals\":{\"income\":[1]}} | /totals/income | not-a-single-value",
        "{\"totals\":{\"income\":true}} | /totals/income | true-or-false",
        "{\"unit\":{\"name\":false}} | /unit/name | true-or-false",
        "{\"totals\":219.27} | /totals | not-a-group",
        "{\"totals\":[]} | /totals | not-a-group",
        "{\"special\":{\"items\":37.22}} | /special/items | not-rows",
        "{\"special\":{\"items\":{\"name\":\"办公费\"}}} | /special/items | not-rows",
        "{\"special\":{\"items\":[37.22]}} | /special/items/0 | not-a-row",
        "{\"baseData\":{\"special\":[]}} | /baseData/special | not-named-rows",
        "{\"baseData\":{\"special\":{\"business\":3}}} | /baseData/special/business | not-a-row",
      })
  void a_wrong_shape_is_a_trouble_where_it_stands(String row) {
    String[] parts = row.split(" \\| ");

    ReadProblem trouble = only(parts[0]);

    assertThat(trouble.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(trouble.place()).isEqualTo(parts[1]);
    assertThat(trouble.reason()).isEqualTo(parts[2]);
  }

  @Test
  void unknown_keys_are_named_wherever_they_stand() {
    Reading reading =
        read(
            """
            {"remark":"x","totals":{"incomes":3},
             "special":{"items":[{"name":"办公费","amount":1,"memo":"y"}]}}""");

    assertThat(reading.troubles()).extracting(ReadProblem::kind).containsOnly(Kind.UNKNOWN_KEY);
    assertThat(reading.troubles())
        .extracting(ReadProblem::field, ReadProblem::place, ReadProblem::stated)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("remark", "/remark", "x"),
            org.assertj.core.groups.Tuple.tuple("totals.incomes", "/totals/incomes", "3"),
            org.assertj.core.groups.Tuple.tuple(
                "special.items.memo", "/special/items/0/memo", "y"));
  }

  @Test
  void of_a_flood_of_troubles_the_rest_is_counted() {
    StringBuilder json = new StringBuilder("{\"a\":0");
    for (int i = 0; i < 999; i++) {
      json.append(",\"k").append(i).append("\":0");
    }

    List<ReadProblem> troubles = read(json.append("}").toString()).troubles();

    assertThat(troubles).hasSize(201);
    assertThat(troubles.get(200).reason()).isEqualTo("more-troubles");
    assertThat(troubles.get(200).details()).containsExactly("800");
  }

  @Test
  void a_report_for_another_form_says_so() {
    ReadProblem trouble = only("{\"form\":\"changsha-2024\"}");

    assertThat(trouble.reason()).isEqualTo("other-form");
    assertThat(trouble.details()).containsExactly("longhui-2024");
  }

  @Test
  void a_file_says_whose_it_is_and_of_which_year() throws IOException {
    assertThat(reader.identity(sample("longhui-2024-as-published"), FORMS))
        .isEqualTo(new Identity("103001", "中共隆回县委机构编制委员会办公室", 2024));
    assertThat(reader.identity(bytes("{\"unit\":3,\"year\":\"二〇二四\"}"), FORMS))
        .isEqualTo(new Identity(null, null, 2024));
    assertThat(reader.identity(bytes("{\"unit\":3,\"year\":\"甲辰\"}"), FORMS))
        .isEqualTo(Identity.UNKNOWN);
    assertThat(reader.identity(bytes("{\"year\":1e9}"), FORMS).year()).isNull();
    assertThat(reader.identity(new byte[] {0, 1, (byte) 0xFF}, FORMS)).isEqualTo(Identity.UNKNOWN);
    assertThat(reader.identity(new byte[0], FORMS)).isEqualTo(Identity.UNKNOWN);
  }

  @Test
  void a_report_that_is_written_can_be_read_again() throws IOException {
    for (String name : List.of("longhui-2024-as-published", "longhui-2024-corrected")) {
      Report report = reader.read(sample(name), FORM).report();

      Reading again = reader.read(ReportJson.write(report, FORM), FORM);

      assertThat(again.troubles()).isEmpty();
      assertThat(again.report().values()).isEqualTo(report.values());
    }
  }

  @Test
  void a_written_report_has_the_shape_of_a_submission() {
    Report report =
        read("{\"baseData\":{\"special\":{\"upkeep\":{\"name\":\"运行维护经费\",\"actual\":1.50}}}}")
            .report();

    assertThat(ReportJson.tree(report, FORM))
        .isEqualTo(
            Map.of(
                "form",
                "longhui-2024",
                "baseData",
                Map.of(
                    "special",
                    Map.of("upkeep", Map.of("name", "运行维护经费", "actual", new BigDecimal("1.50"))))));
  }

  @Test
  void the_corrected_report_and_full_width_digits_are_read_without_trouble() throws IOException {
    for (String name : List.of("longhui-2024-corrected", "trouble-full-width-digits")) {
      Reading reading = reader.read(sample(name), FORM);

      assertThat(reading.troubles()).isEmpty();
      assertThat(reading.report().at("totals.income")).isEqualTo(new BigDecimal("219.27"));
      assertThat(reading.report().at("signoff.date")).isEqualTo("2025-03-01");
    }
  }

  @Test
  void the_corrected_report_fills_every_required_field() throws IOException {
    Report report = reader.read(sample("longhui-2024-corrected"), FORM).report();

    assertThat(FORM.fields().values().stream().filter(f -> f.required()))
        .allSatisfy(field -> assertThat(report.at(field.id())).as(field.id()).isNotNull());
  }

  @Test
  void the_troubled_samples_have_the_trouble_they_are_named_after() throws IOException {
    assertThat(reader.read(sample("trouble-malformed"), FORM).troubles())
        .extracting(ReadProblem::reason)
        .containsExactly("json-malformed");
    assertThat(reader.read(sample("trouble-amounts-in-yuan"), FORM).troubles())
        .hasSize(3)
        .extracting(ReadProblem::kind)
        .containsOnly(Kind.WRONG_UNIT);
    assertThat(reader.identity(sample("trouble-wrong-year"), FORMS).year()).isEqualTo(2023);
  }

  @ParameterizedTest
  @CsvSource({"Expenditure, expenditure", "总支出, expenditure", "expenditrue, expenditure", "note,"})
  void a_key_that_nearly_names_what_is_missing_is_told_with_it(String typed, String meant) {
    Reading reading = read("{\"totals\":{\"income\":1,\"" + typed + "\":2.5}}");

    assertThat(reading.troubles())
        .singleElement()
        .satisfies(
            trouble ->
                assertThat(trouble.details())
                    .isEqualTo(
                        Stream.of("totals." + typed, meant).filter(Objects::nonNull).toList()));
  }

  @Test
  void every_reason_has_its_words() {
    ResourceBundle words = ResourceBundle.getBundle("text/intake");

    assertThat(words.keySet())
        .contains("not-a-number", "thousands", "unit", "yuan", "too-large", "too-long")
        .contains("too-many-decimals", "not-whole", "not-a-date", "no-such-date", "true-or-false")
        .contains("not-a-single-value", "not-rows", "not-named-rows", "not-a-row", "not-a-group")
        .contains("other-form", "unknown-key", "more-troubles");
  }

  private Reading read(String json) {
    return reader.read(bytes(json), FORM);
  }

  private ReadProblem only(String json) {
    List<ReadProblem> troubles = read(json).troubles();
    assertThat(troubles).hasSize(1);
    return troubles.get(0);
  }

  private static BigDecimal sum(Report report, String table, String column) {
    return report.rows(table).stream()
        .map(row -> (BigDecimal) row.get(column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/samples", name + ".json"));
  }
}

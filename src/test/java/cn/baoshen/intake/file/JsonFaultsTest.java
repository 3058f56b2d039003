package cn.baoshen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.ReadProblem.Kind;
import cn.baoshen.model.Reading;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed and hostile JSON, row by row of the list of faults. */
class JsonFaultsTest {
  private static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final Form FORM = FORMS.byId("longhui-2024").orElseThrow();
  private static final Duration AT_ONCE = Duration.ofSeconds(3);
  private static final long FLAT = 200L * 1024 * 1024;

  private final JsonReader reader = new JsonReader();

  @BeforeAll
  static void warmUp() {
    new JsonReader().read(bytes("{}"), FORM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"year\":2024,}|json-malformed",
        "{\"year\":02024}|json-malformed",
        "{\"year\":+1}|json-malformed",
        "{\"year\":.5}|json-malformed",
        "{\"year\":5.}|json-malformed",
        "{\"year\":0x10}|json-malformed",
        "{'year':2024}|json-malformed",
        "{year:2024}|json-malformed",
        "{\"year\" 2024}|json-malformed",
        "{\"a\":\"\\x\"}|json-malformed",
        "{\"a\":\"\t\"}|json-malformed",
        "{\"a\":[1,]}|json-malformed",
        "{\"a\":True}|json-malformed",
        "{\"year\":2024|json-cut-off",
        "{\"year\":\"20|json-cut-off",
        "{|json-cut-off",
        "[]|json-not-an-object",
        "3|json-not-an-object",
        "\"报表\"|json-not-an-object",
        "null|json-not-an-object",
        "`  \n`|json-empty",
        "报表|json-malformed",
      })
  void i19_malformed_json_is_refused_with_a_reason(String json, String reason) {
    assertThat(refused(bytes(json)).reason()).isEqualTo(reason);
  }

  @Test
  void i19_the_place_of_the_mistake_is_named_by_line_and_column() {
    ReadProblem trouble = refused(bytes("{\n  \"年度\": 2024,,\n}"));

    assertThat(trouble.details()).containsExactly("2", "14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"unit\":{\"name\":\"\\ud800\"}}",
        "{\"unit\":{\"name\":\"\\u0000\"}}",
        "{\"\":1}",
        "{\"\\ud800\":1}",
        "{\"year\":-0}",
        "{\"year\":1E+2}",
        "{\"a/b~c\":{}}",
        "{\"narrative\":[null,{},[],3,\"\"]}",
      })
  void i19_odd_but_well_formed_json_is_read_or_gives_troubles_and_never_fails(String json) {
    assertThat(reader.read(bytes(json), FORM).troubles())
        .noneMatch(trouble -> trouble.kind() == Kind.UNREADABLE_FILE);
  }

  @Test
  void i19_a_report_cut_or_damaged_anywhere_ends_in_a_value() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("src/samples/longhui-2024-as-published.json"));
    Random random = new Random(19);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      for (int hit = 0; hit < random.nextInt(4) && damaged.length > 0; hit++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThatCode(() -> reader.read(damaged, FORM)).doesNotThrowAnyException();
      assertThatCode(() -> reader.identity(damaged, FORMS)).doesNotThrowAnyException();
    }
  }

  @Test
  void i20_a_depth_bomb_is_refused_at_once() {
    refusedQuickly("{\"a\":" + "[".repeat(2_000_000), "json-too-deep");
    refusedQuickly("{\"a\":".repeat(800_000), "json-too-deep");
  }

  @Test
  void i20_a_number_of_a_megabyte_is_refused_at_once() {
    refusedQuickly("{\"year\":" + "9".repeat(1_000_000) + "}", "json-number-too-long");
    refusedQuickly("{\"year\":0." + "9".repeat(1_000_000) + "}", "json-number-too-long");
    refusedQuickly("{\"year\":1e" + "9".repeat(1_000_000) + "}", "json-number-too-long");
  }

  @Test
  void i20_a_huge_name_is_refused_at_once() {
    refusedQuickly("{\"" + "a".repeat(4_000_000) + "\":1}", "json-name-too-long");
  }

  @Test
  void i20_a_file_over_five_megabytes_is_refused_at_once() {
    refusedQuickly("{\"a\":\"" + "a".repeat(50_000_000) + "\"}", "file-too-large");
  }

  @Test
  void i20_a_flood_of_values_is_refused_at_once() {
    refusedQuickly("{\"a\":[" + "0,".repeat(2_000_000) + "0]}", "json-too-many-values");
  }

  @Test
  void i20_an_exponent_beyond_all_measure_is_a_trouble_of_its_cell() {
    String json = "{\"totals\":{\"income\":1e999999999,\"basic\":-1E+99999999999999}}";

    Reading reading = quickly(bytes(json));

    assertThat(reading.troubles())
        .hasSize(2)
        .allSatisfy(trouble -> assertThat(trouble.reason()).isEqualTo("too-large"));
    assertThat(reading.report().at("totals.income")).isNull();
  }

  @Test
  void i20_a_text_of_megabytes_in_a_cell_for_an_amount_is_refused_at_once_and_shown_short() {
    Reading reading =
        quickly(bytes("{\"totals\":{\"income\":\"" + "1,".repeat(2_000_000) + "\"}}"));

    assertThat(reading.troubles()).hasSize(1);
    assertThat(reading.troubles().get(0).reason()).isEqualTo("too-long");
    assertThat(reading.troubles().get(0).stated()).hasSize(200).endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u3000", "\u200b", "\\n", "\\t", "-", "1", "e\u0301", "\ufdfa"})
  void i20_a_text_of_megabytes_is_read_at_once_whatever_it_repeats(String piece) {
    String text = "a" + piece.repeat(4_000_000 / bytes(piece).length) + "b";

    String json = "{\"unit\":{\"name\":\"%1$s\"},\"signoff\":{\"date\":\"%2$s\"}}";

    quickly(bytes(json.formatted(text, "2")));
    quickly(bytes(json.formatted("a", text)));
  }

  @Test
  void i21_duplicate_keys_are_refused_with_the_key_and_line() {
    ReadProblem trouble = refused(bytes("{\"totals\":{\n\"income\":1,\n\"income\":2}}"));

    assertThat(trouble.reason()).isEqualTo("json-duplicate-key");
    assertThat(trouble.details()).startsWith("3").endsWith("income");
  }

  @Test
  void i21_duplicate_keys_are_refused_inside_what_the_form_does_not_know() {
    assertThat(refused(bytes("{\"x\":[{\"a\":1,\"a\":1}]}")).reason())
        .isEqualTo("json-duplicate-key");
  }

  @Test
  void i21_keys_that_differ_only_in_how_their_characters_are_composed_are_duplicates() {
    assertThat(refused(bytes("{\"\u00e9\":1,\"e\u0301\":2}")).reason())
        .isEqualTo("json-duplicate-key");
  }

  @Test
  void i22_a_byte_order_mark_is_accepted() {
    Reading reading = reader.read(bytes("\uFEFF{\"year\":2024}"), FORM);

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("year")).isEqualTo(new BigDecimal("2024"));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16,UTF-16",
    "UTF-16LE,UTF-16",
    "UTF-16BE,UTF-16",
    "UTF-32,UTF-16",
    "GBK,GBK",
    "GB18030,GBK"
  })
  void i22_another_encoding_is_refused_by_its_name(String charset, String named) {
    byte[] bytes = "{\"unit\":{\"name\":\"隆回县财政局\"}}".getBytes(Charset.forName(charset));

    ReadProblem trouble = refused(bytes);

    assertThat(trouble.reason()).isEqualTo("not-utf-8");
    assertThat(trouble.details()).containsExactly(named);
  }

  @Test
  void i22_bytes_that_are_text_in_no_encoding_are_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(bytes("{\"unit\":\""));
    bytes.write(new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) 0x80});
    bytes.write(bytes("\"}"));

    assertThat(refused(bytes.toByteArray()).reason()).isEqualTo("not-utf-8-unknown");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void i22_a_document_that_ends_within_a_character_is_cut_off_as_any_other(int missing) {
    byte[] whole = bytes("{\"unit\":{\"name\":\"隆回县财政局");
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - missing);
    assertThat(refused(cut).reason()).isEqualTo("json-cut-off");
  }

  @Test
  void i22_half_a_character_behind_a_whole_document_is_not_passed_over() {
    byte[] bytes = java.util.Arrays.copyOf(bytes("{}教"), 4);
    assertThat(refused(bytes).reason()).isEqualTo("json-trailing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}{}", "{} {\"year\":1}", "{}x", "{}]", "{},", "{}\n\n//", "{}\u0000"})
  void i22_whatever_follows_the_report_is_refused(String json) {
    assertThat(refused(bytes(json)).reason()).isEqualTo("json-trailing");
  }

  @Test
  void i22_blank_lines_after_the_report_are_no_trouble() {
    assertThat(reader.read(bytes("{\"year\":2024}\r\n \n"), FORM).troubles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+Infinity"})
  void i22_what_is_not_a_number_is_refused(String token) {
    assertThat(refused(bytes("{\"year\":" + token + "}")).reason())
        .isIn("json-nan", "json-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{/* c */\"year\":1}", "{// c\n\"year\":1}", "{\"year\":/**/1}"})
  void i22_comments_are_refused(String json) {
    assertThat(refused(bytes(json)).reason()).isEqualTo("json-comment");
  }

  @ParameterizedTest
  @CsvSource({
    "'// c\n{\"year\":1}',JSON",
    "'/* c */{}',JSON",
    "null,JSON",
    "说明,OTHER",
    "//说明,OTHER"
  })
  void i22_a_comment_or_a_word_before_any_report_is_json_gone_wrong(String text, FileKind kind) {
    assertThat(FileKind.of(bytes(text))).isEqualTo(kind);
  }

  @Test
  void i23_the_sum_of_a_tenth_and_two_tenths_in_binary_is_kept_exactly() {
    Reading reading =
        reader.read(bytes("{\"totals\":{\"income\":0.30000000000000004,\"basic\":0.3}}"), FORM);

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("totals.income"))
        .isEqualTo(new BigDecimal("0.30000000000000004"));
    assertThat(reading.report().at("totals.basic")).isEqualTo(new BigDecimal("0.3"));
  }

  @Test
  void i23_money_is_read_exactly_in_every_spelling() {
    Reading reading =
        reader.read(
            bytes(
                "{\"totals\":{\"income\":1e2,\"basic\":\"1,234.50\","
                    + "\"project\":9007199254740993,\"expenditure\":\"9007199254740993\"}}"),
            FORM);

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("totals.income")).isEqualTo(new BigDecimal("100"));
    assertThat(reading.report().at("totals.basic")).isEqualTo(new BigDecimal("1234.50"));
    assertThat(reading.report().at("totals.project")).isEqualTo(new BigDecimal("9007199254740993"));
    assertThat(reading.report().at("totals.expenditure"))
        .isEqualTo(new BigDecimal("9007199254740993"));
  }

  private void refusedQuickly(String json, String reason) {
    assertThat(quickly(bytes(json)).troubles())
        .extracting(ReadProblem::reason)
        .containsExactly(reason);
  }

  /**
   * Reads within three seconds of work (steps that are not linear take minutes) and without
   * allocating more than a few times the largest file.
   */
  private Reading quickly(byte[] bytes) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();
    Reading reading = reader.read(bytes, FORM);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(AT_ONCE);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(FLAT);
    return reading;
  }

  private ReadProblem refused(byte[] bytes) {
    Reading reading = reader.read(bytes, FORM);
    assertThat(reading.troubles()).hasSize(1);
    ReadProblem trouble = reading.troubles().get(0);
    assertThat(trouble.kind()).isEqualTo(Kind.UNREADABLE_FILE);
    assertThat(ResourceBundle.getBundle("text/intake").getString(trouble.reason())).isNotBlank();
    assertThat(reading.report().values()).isEmpty();
    return trouble;
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}

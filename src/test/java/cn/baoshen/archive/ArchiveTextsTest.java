package cn.baoshen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.HouseZone;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.asked.ReportKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ArchiveTextsTest {
  /** Still the last day of March in Greenwich, and the first of April in Shanghai. */
  private static final Instant EVENING = Instant.parse("2025-03-31T17:30:00Z");

  private static final byte[] XLSX = {'P', 'K'};

  private static final ResourceBundleMessageSource TEXTS = new ResourceBundleMessageSource();

  private final TimeZone before = TimeZone.getDefault();

  @BeforeEach
  void inGreenwich() {
    TEXTS.setBasenames("text/archive", "text/intake");
    TEXTS.setDefaultEncoding("UTF-8");
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @AfterEach
  void back() {
    TimeZone.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({"Asia/Shanghai, 2025年4月1日", "UTC, 2025年3月31日"})
  void a_day_is_the_one_in_the_zone_of_the_house_and_not_of_its_machine(ZoneId zone, String day) {
    FileAnswer again =
        new FileAnswer("a", "103001", "already-received", "103001-2024-r1", "", "年报.xlsx", EVENING);

    assertThat(new ArchiveTexts(TEXTS, zone).sentence(again, returned())).contains("已于" + day);
  }

  @Test
  void the_house_stands_in_shanghai_unless_it_is_told_otherwise() {
    Binder binder = new Binder(new MapConfigurationPropertySource());

    assertThat(binder.bindOrCreate("baoshen", HouseZone.class).zone())
        .isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void a_refusal_says_what_the_file_is_what_to_do_and_that_the_report_goes_on() {
    String said = sentence("file-pdf", List.of(""), "103001-2024-r2", false);

    assertThat(said)
        .isEqualTo(
            "“盖章页.pdf”未予受理：文件内容是 PDF，不是工作簿；请提交填好的 .xlsx 工作簿"
                + "；如果是佐证材料，请放入本单位文件夹下的“佐证材料”文件夹。"
                + "贵单位此前报送的 103001-2024-r2 不受影响，照常办理。");
  }

  @Test
  void a_refusal_before_any_report_says_that_one_is_still_owed() {
    assertThat(sentence("json-cut-off", List.of("1", "23"), null, true))
        .contains("文件在第 1 行第 23 列突然结束")
        .endsWith("。贵单位本年度的报告仍需报送。");
    assertThat(sentence("too-large", List.of(), null, true))
        .contains("文件过大")
        .doesNotContain("。。")
        .endsWith("贵单位本年度的报告仍需报送。");
    assertThat(sentence("zero-no-reason", List.of(), null, false)).endsWith("后重新放入。");
  }

  @ParameterizedTest
  @CsvSource({
    "年报.xlsx, 批注-年报.xlsx",
    "批注-年报.xlsx, 批注-年报.xlsx",
    "批注-批注-批注-年报.xlsx, 批注-年报.xlsx",
    "批注-年报 (1).xlsx, 批注-年报 (1).xlsx",
    "年报-批注-2.xlsx, 批注-年报-批注-2.xlsx",
    "批注.xlsx, 批注-批注.xlsx",
    "批注-.xlsx, 批注-批注-.xlsx"
  })
  void an_annotated_copy_that_is_handed_in_again_comes_back_under_the_same_name(
      String handedIn, String comesBack) {
    assertThat(new ArchiveTexts(TEXTS, ZoneId.of("UTC")).annotationName(returned(handedIn), XLSX))
        .isEqualTo(comesBack);
  }

  private static String sentence(
      String reason, List<String> details, String beside, boolean owing) {
    FileAnswer answer =
        new FileAnswer(
            "a", "103001", "refused", null, reason, details, "盖章页.pdf", EVENING, beside, owing,
            false);
    return new ArchiveTexts(TEXTS, ZoneId.of("UTC")).sentence(answer, null);
  }

  private static Case returned() {
    return returned("年报.xlsx");
  }

  private static Case returned(String name) {
    Original original = new Original(name, "103001", "0".repeat(64), 1);
    return new Case(
        "103001-2024-r1",
        "103001",
        "编办",
        2024,
        ReportKey.NONE,
        1,
        CaseState.RETURNED,
        null,
        "rules",
        EVENING,
        null,
        original,
        EVENING);
  }
}

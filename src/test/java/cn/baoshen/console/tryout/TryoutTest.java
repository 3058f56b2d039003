package cn.baoshen.console.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.CaseState;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class TryoutTest extends ConsoleHouse {
  private static final String PUBLISHED = "年报.json";

  private HttpResponse<String> tryOut(byte[] file) {
    return visitor().upload("/tryout", PUBLISHED, file);
  }

  private static List<String> messages(String page) {
    return Pattern.compile("<td class=\"message\"[^>]*>([^<]*)</td>")
        .matcher(page)
        .results()
        .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
        .sorted()
        .toList();
  }

  private static List<String> files() {
    try (Stream<Path> all = Files.walk(inbox().getParent())) {
      return all.filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(name -> !name.contains("/var/baoshen") && !name.contains(".trace"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Integer> rows() {
    return Stream.of("cases", "history", "case_finding", "scheduled_tasks", "audit", "attempt")
        .map(table -> jdbc.sql("select count(*) from " + table).query(Integer.class).single())
        .toList();
  }

  @Test
  void a_published_report_has_the_findings_of_the_real_walk() throws IOException {
    String unit = newUnit();
    String id = unit + "-2024-r1";
    String page = tryOut(Submissions.unsound(unit)).body();

    dropped(unit, Submissions.unsound(unit), CaseState.RETURNED);
    List<String> walked =
        cases.examination(id).orElseThrow().verdict().findings().stream()
            .map(finding -> finding.message())
            .sorted()
            .toList();
    assertThat(walked).hasSizeGreaterThan(3);
    assertThat(messages(page)).isEqualTo(walked);
    assertThat(page).contains(Submissions.unitName(unit)).contains("会被退回");
  }

  @Test
  void nothing_is_kept_of_a_file_that_was_tried_out() {
    String unit = newUnit();
    List<Integer> rows = rows();
    List<String> files = files();

    HttpResponse<String> answer = tryOut(Submissions.unsound(unit));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(messages(answer.body())).isNotEmpty();
    assertThat(cases.find(unit + "-2024-r1")).isEmpty();
    assertThat(rows()).isEqualTo(rows);
    assertThat(files()).isEqualTo(files);
  }

  /** The page as it is shown, without what the file says of itself. */
  private String shown(String code, String name, String file) {
    byte[] guess =
        file.replace("CODE", code).replace("NAME", name).getBytes(StandardCharsets.UTF_8);
    return tryOut(guess).body().replace(name, "NAME").replace(code, "CODE");
  }

  @Test
  void a_code_that_somebody_types_does_not_tell_whether_it_is_registered_or_whose_it_is() {
    String unit = newUnit();
    String file =
        new String(Submissions.unsound(unit), StandardCharsets.UTF_8)
            .replace(Submissions.unitName(unit), "NAME")
            .replace(unit, "CODE");

    String unknown = shown("X999", "某单位", file);

    assertThat(shown(unit, "某单位", file)).isEqualTo(unknown);
    assertThat(shown(unit, Submissions.unitName(unit), file)).isEqualTo(unknown);
    assertThat(unknown).contains("本页不查单位名册").doesNotContain("@");
    assertThat(messages(unknown)).hasSizeGreaterThan(3);
  }

  @Test
  void a_declaration_that_is_tried_out_does_not_tell_either() {
    String zero = "{\"unit\":{\"code\":\"CODE\"},\"year\":2024,\"零报告\":\"无资金\"}";

    String unknown = shown("X999", "NAME", zero);

    assertThat(unknown).contains("这是一份零报告");
    assertThat(shown(newUnit(), "NAME", zero)).isEqualTo(unknown);
  }

  @Test
  void a_declaration_that_the_inbox_would_refuse_is_no_declaration_here() {
    assertThat(declared("{\"零报告\":\"\"}"))
        .contains("没有写明原因", "class=\"trouble\"")
        .doesNotContain("没有需要检查的数据");
    assertThat(declared("{\"year\":2019,\"零报告\":\"无资金\"}")).contains("不是正在征集的年度");
    assertThat(declared("{\"零报告\":\"无资金\"}")).contains("没有需要检查的数据");
  }

  private String declared(String json) {
    return tryOut(json.getBytes(StandardCharsets.UTF_8)).body();
  }

  @Test
  void a_sound_file_may_be_handed_in() {
    assertThat(tryOut(Submissions.sound(newUnit())).body()).contains("没有必须修改的问题");
  }

  @Test
  void what_is_no_report_is_told_what_it_is() throws IOException {
    assertThat(tryOut("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)).body()).contains("PDF");
    assertThat(tryOut(bomb()).body()).contains("必须修改");
    assertThat(tryOut(new byte[0]).statusCode()).isEqualTo(400);
    assertThat(visitor().post("/tryout", java.util.Map.of(), "").statusCode()).isEqualTo(400);
  }

  @Test
  void what_the_inbox_takes_for_no_report_is_one_answer_and_no_list_of_blanks() {
    for (String json : List.of("{\"data\": {\"year\": 2024}}", "{\"name\": \"app\"}")) {
      List<String> said = messages(tryOut(json.getBytes(StandardCharsets.UTF_8)).body());

      assertThat(said).as(json).hasSize(1);
      assertThat(said.get(0)).contains("没有一项与已知的报表对得上");
    }
    List<String> blank = messages(tryOut("{}".getBytes(StandardCharsets.UTF_8)).body());
    assertThat(blank).hasSize(1);
    assertThat(blank.get(0)).contains("没有填写");
  }

  /** A workbook of a few kilobytes that would unpack to far more than any may. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] blank = new byte[1024 * 1024];
      for (int i = 0; i < 300; i++) {
        zip.write(blank);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void a_file_above_the_limit_is_refused_with_the_limit() {
    HttpResponse<String> answer = tryOut(new byte[12 * 1024 * 1024]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("文件太大：最大 10 MB");
  }
}

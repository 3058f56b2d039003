package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.edition.Edition;
import cn.baoshen.intake.json.ZeroDocument;
import cn.baoshen.model.Finding;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Editions of one form after each other, on nodes that share a database. */
class SeveralEditionsTest {
  private static final String ID = "peixun-9";

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final Node node = new Node(book);

  /** A small form: what was planned and spent, and what the house asks for besides. */
  static byte[] form(String limit, String... more) {
    BookMaker book = new BookMaker();
    book.sheet("培训费", 18, 18, 18, 18).text("A1:D1", "培训费使用情况表（{年度}年度）");
    book.row("A2", "单位名称", "{单位名称}", "预算编码", "{单位编码}");
    book.row("A3", "培训费预算", "{金额}", "培训费支出", "{金额}");
    for (int row = 0; row < more.length; row++) {
      book.row("A" + (4 + row), more[row], "{金额 选填}", "", "");
    }
    book.sheet("审核公式");
    book.row("A1", "编号", "程度", "左", "关系", "右");
    return book.row("A2", "K01", "错误", "D3", "<=", "B3*" + limit).bytes();
  }

  private static byte[] filled(Typed blank, double planned, double spent) {
    return blank.row("B2", "隆回县民政局", null, "103003").put("B3", planned).put("D3", spent).bytes();
  }

  private static List<String> said(Verdict verdict) {
    return verdict.findings().stream().map(Finding::message).toList();
  }

  @Test
  void an_edition_enabled_on_one_node_is_in_force_on_the_other_two_seconds_later() {
    try (Node other = new Node(book)) {
      assertThat(other.forms().byId(ID)).isEmpty();

      node.enable(ID, form("1"));
      assertThat(other.forms().all()).extracting(f -> f.id()).doesNotContain(ID);
      clock.pass(Duration.ofSeconds(2));

      assertThat(other.forms().all()).extracting(f -> f.reference()).contains(ID + "@1");
    }
  }

  @Test
  void an_edition_withdrawn_on_one_node_is_withdrawn_on_the_other() {
    Edition edition = node.enable(ID, form("1"));
    try (Node other = new Node(book)) {
      assertThat(other.forms().all()).extracting(f -> f.reference()).contains(ID + "@1");

      node.desk().withdraw(edition, "admin");
      clock.pass(Duration.ofSeconds(2));

      assertThat(other.forms().all()).extracting(f -> f.id()).doesNotContain(ID);
      assertThat(other.form(ID + "@1").title()).isEqualTo("培训费使用情况表");
    }
  }

  @Test
  void after_a_restart_what_was_judged_by_the_first_edition_still_has_it() {
    node.enable(ID, form("1"));
    node.enable(ID, form("1.1"));
    node.close();

    try (Node again = new Node(book)) {
      assertThat(again.form(ID).reference()).isEqualTo(ID + "@2");
      assertThat(again.form(ID + "@1").rules())
          .filteredOn(rule -> rule.id().equals("K01"))
          .singleElement()
          .satisfies(
              rule ->
                  assertThat(rule.checks().get(0).right()).contains("* 1").doesNotContain("1.1"));
    }
  }

  @Test
  void a_draft_is_no_edition_that_a_file_could_name() {
    node.enable(ID, form("1"));
    node.upload(ID, form("2"));

    assertThat(node.forms().byId(ID + "@2")).isEmpty();
  }

  @Test
  void a_filled_blank_of_an_older_edition_is_judged_by_the_rules_in_force() {
    node.enable(ID, form("1"));
    byte[] old = filled(node.blank(ID), 10, 10.5);
    assertThat(said(node.judge(old))).hasSize(1);

    node.enable(ID, form("1.1"));

    assertThat(node.read(old).report().form()).isEqualTo(ID + "@2");
    assertThat(said(node.judge(old))).isEmpty();
  }

  @Test
  void an_older_blank_that_lacks_what_is_asked_now_is_told_to_be_older() {
    node.enable(ID, form("1"));
    byte[] old = filled(node.blank(ID), 10, 9);

    node.enable(ID, form("1", "其中：外出培训", "其中：网络培训"));

    assertThat(said(node.judge(old)))
        .hasSize(2)
        .allSatisfy(said -> assertThat(said).contains("第 1 版", "第 2 版", "重新取空白表"));
  }

  @Test
  void what_only_an_older_blank_asked_for_is_told_and_not_lost() {
    node.enable(ID, form("1", "其中：外出培训"));
    byte[] old = filled(node.blank(ID).put("B4", 3), 10, 9);
    byte[] empty = filled(node.blank(ID), 10, 9);

    node.enable(ID, form("1"));

    assertThat(said(node.judge(old)))
        .singleElement()
        .satisfies(said -> assertThat(said).contains("外出培训", "第 1 版", "没有采用"));
    assertThat(said(node.judge(empty))).isEmpty();
  }

  @Test
  void a_label_spoilt_in_the_blank_in_force_is_not_blamed_on_an_older_edition() {
    node.enable(ID, form("1"));
    node.enable(ID, form("1", "其中：外出培训"));
    Typed typed = node.blank(ID);
    typed.put("A3", "别的");

    assertThat(said(node.judge(filled(typed, 10, 9))))
        .isNotEmpty()
        .allSatisfy(said -> assertThat(said).doesNotContain("第 1 版"));
  }

  @Test
  void the_blank_of_a_form_that_was_withdrawn_is_refused_by_its_title() {
    Edition edition = node.enable(ID, form("1"));
    byte[] old = filled(node.blank(ID), 10, 9);

    node.desk().withdraw(edition, "admin");

    assertThat(node.read(old).troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.kind()).isEqualTo(ReadProblem.Kind.UNREADABLE_FILE);
              assertThat(trouble.reason()).isEqualTo("withdrawn-form");
              assertThat(trouble.details()).containsExactly("培训费使用情况表");
            });
  }

  @Test
  void an_uploaded_form_may_not_take_the_id_of_one_that_lies_in_the_jar() {
    node.enable(ID, form("1"));

    assertThat(node.desk().refusal("longhui-2024")).isEqualTo("taken");
    assertThat(node.desk().refusal("培训 1")).isEqualTo("id");
    assertThat(node.desk().refusal(ID)).isNull();
  }

  @Test
  void a_declaration_in_the_words_of_a_form_enabled_later_is_one() {
    ZeroDocument door = new ZeroDocument(node.forms());
    byte[] declared =
        "{\"零报告\": \"没有培训\", \"单位编码\": \"103003\", \"单位名称\": \"甲\", \"年度\": 2024}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(door.in(declared)).isEmpty();

    node.enable(ID, form("1"));

    assertThat(door.in(declared)).isPresent();
  }
}

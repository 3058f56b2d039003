package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Assignment.Because;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.words.WaiverLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PapersTest {
  @Test
  void the_sheet_names_unit_case_and_file() {
    assertThat(sheet(CaseState.RETURNED, Samples.decisions()))
        .contains("审批表")
        .contains("单位名称中共隆回县委机构编制委员会办公室")
        .contains("案号101001-2024-r2")
        .contains("2024年自评报告（修改）.xlsx")
        .contains("第1页共1页");
  }

  @Test
  void the_sheet_has_a_row_for_every_tier_and_says_which_is_not_set() {
    assertThat(sheet(CaseState.RETURNED, Samples.decisions()))
        .contains("受理人初审同意shouli@czj.example网页审批2025年3月4日09:20")
        .contains("审核人复审未设")
        .contains("负责人终审退回请说明年中追加专项资金的原因。")
        .contains("审批结论退回修改。");
  }

  @Test
  void a_tier_that_has_not_decided_is_open_and_not_absent() {
    List<Decision> first =
        List.of(Samples.decision(Tier.ACCEPTOR, Decision.Choice.APPROVE, "", "page"));
    assertThat(sheet(CaseState.IN_REVIEW, first)).contains("负责人终审未审批").contains("审批中");
  }

  @Test
  void an_approved_report_says_so_with_the_time_of_the_last_decision() {
    List<Decision> last =
        List.of(Samples.decision(Tier.LEADER, Decision.Choice.APPROVE, "", "page"));
    assertThat(sheet(CaseState.APPROVED, last)).contains("准予通过。（2025年3月6日09:20）");
  }

  @Test
  void the_sheet_says_for_whom_a_reviewer_stood_in_and_which_rules_were_waived() {
    String sheet = Pdf.run(sheetOfDeputies());
    assertThat(sheet)
        .contains("shouli@czj.example（代laoli@czj.example）")
        .contains("shouli@czj.example（改派，原为fuze@czj.example）")
        .contains("规则豁免", "A12", "王会计", "李局长", "系统升级，口径不同")
        .contains("2025年3月31日");
  }

  static byte[] sheetOfDeputies() {
    List<Decision> given = Samples.decisions();
    return Samples.RENDERER.approvalSheet(
        Samples.subject(CaseState.APPROVED),
        Samples.unit(),
        List.of(
            opinion(given.get(0), Because.DEPUTY, "laoli@czj.example"),
            opinion(given.get(1), Because.REASSIGNED, "fuze@czj.example")),
        WaiverLine.of(List.of(waiver()), Samples.FORM),
        LedgerSheet.EMPTY);
  }

  private static Opinion opinion(Decision given, Because because, String inPlaceOf) {
    Assignment assignment =
        new Assignment(
            given.caseId(),
            given.tier(),
            0,
            given.by(),
            because,
            inPlaceOf,
            "",
            "system",
            Samples.RECEIVED);
    return new Opinion(given, assignment);
  }

  private static Waiver waiver() {
    return new Waiver(
        1,
        "101001",
        2024,
        "A12",
        "101001-2024-r1",
        "王会计",
        "李局长",
        "系统升级，口径不同",
        LocalDate.of(2025, 3, 31),
        "admin",
        Samples.RECEIVED,
        null);
  }

  @Test
  void a_sheet_without_waivers_has_no_such_section() {
    assertThat(sheet(CaseState.RETURNED, Samples.decisions())).doesNotContain("规则豁免", "（代");
  }

  private static String sheet(CaseState state, List<Decision> decisions) {
    return Pdf.run(
        Samples.RENDERER.approvalSheet(
            Samples.subject(state),
            Samples.unit(),
            Samples.opinions(decisions),
            List.of(),
            LedgerSheet.EMPTY));
  }

  @Test
  void the_notice_tells_the_unit_what_is_wrong_where_and_what_to_do() {
    assertThat(Pdf.run(Samples.RENDERER.notice(Samples.notice())))
        .contains("退回通知中共隆回县委机构编制委员会办公室：你单位报送的2024年度")
        .contains("必须改正的问题（3项）")
        .contains("X03年度资金总额全年预算数/evaluation/funds/available221.69223.31")
        .contains("提请注意的事项（2项）")
        .contains("没有检查的规则（2项，因缺少数据或不适用）")
        .contains("inbox/101001/")
        .contains("请于2025年3月31日前重新报送");
  }

  @Test
  void a_notice_says_that_a_workbook_could_not_be_annotated_and_only_then() {
    ReturnNotice notice = Samples.notice();
    assertThat(Pdf.run(Samples.RENDERER.notice(notice, AnnotatedCopy.IMPOSSIBLE)))
        .contains("无法在副本上加批注，所以没有附批注工作簿");
    assertThat(Pdf.run(Samples.RENDERER.notice(notice, AnnotatedCopy.LISTED)))
        .contains("附上一个单独的“审核意见”工作簿");
    assertThat(Pdf.run(Samples.RENDERER.notice(notice, AnnotatedCopy.ENCLOSED)))
        .doesNotContain("批注");
    assertThat(Pdf.run(Samples.RENDERER.notice(notice, AnnotatedCopy.NONE))).doesNotContain("批注");
  }

  @Test
  void a_notice_after_review_has_the_notes_of_the_reviewer() {
    assertThat(Pdf.run(Samples.RENDERER.notice(Samples.notice())))
        .contains("经负责人终审审核，需要修改")
        .contains("审核人意见请说明年中追加专项资金的原因。");
  }

  @Test
  void a_notice_of_the_rules_alone_names_no_reviewer() {
    ReturnNotice notice =
        new ReturnNotice(
            Samples.subject(CaseState.RETURNED),
            Samples.unit(),
            Samples.FORM,
            Samples.verdict(),
            List.of(),
            null);
    assertThat(Pdf.run(Samples.RENDERER.notice(notice)))
        .contains("经系统按填报规则检查")
        .contains("请尽快改正")
        .doesNotContain("审核人意见");
  }

  @Test
  void the_notice_of_one_of_several_says_which() {
    Case one = Samples.subject(CaseState.RETURNED);
    Case keyed =
        new Case(
            one.id(),
            one.unitCode(),
            one.unitName(),
            one.year(),
            new ReportKey(Samples.FORM.id(), "村道硬化"),
            one.revision(),
            one.state(),
            one.tier(),
            one.decidedBy(),
            one.decidedAt(),
            one.notes(),
            one.original(),
            one.receivedAt());
    ReturnNotice notice =
        new ReturnNotice(keyed, Samples.unit(), Samples.FORM, Samples.verdict(), List.of(), null);

    assertThat(Pdf.run(Samples.RENDERER.notice(notice)))
        .contains(Samples.FORM.title() + "（村道硬化）（文件");
  }

  @Test
  void a_notice_can_be_written_where_no_unit_and_no_form_is_known() {
    ReturnNotice notice =
        new ReturnNotice(
            Samples.subject(CaseState.RETURNED),
            null,
            null,
            new Verdict(List.of(), List.of()),
            List.of(),
            null);
    assertThat(Pdf.run(Samples.RENDERER.notice(notice))).contains("退回通知");
  }
}

package cn.baoshen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.chain.HistoryChain;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.casebook.store.PaperCodes;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever holds a paper learns whether this house made it, and nothing else. */
class PaperCheckTest extends ConsoleHouse {
  @Autowired private PaperCodes codes;
  @Autowired private HistoryChain chain;
  @Autowired private KeptSums sums;
  @Autowired private Bags bags;

  private String check(String id, String code) {
    return visitor().get("/check?id=" + id + "&code=" + code).body();
  }

  @Test
  void the_code_of_an_ended_case_is_genuine_and_any_other_is_not() {
    Examination nothing = new Examination(null, new Verdict(List.of(), List.of()));
    String unit = newUnit();
    Case ended = cases.get(standing(unit, CaseState.APPROVED, Tier.LEADER, nothing));
    Case open = cases.get(standing(newUnit(), CaseState.IN_REVIEW, Tier.LEADER, nothing));

    assertThat(check(ended.id(), codes.of(ended)))
        .contains("核验通过")
        .doesNotContain(ended.unitName());
    assertThat(check(ended.id(), codes.of(open))).contains("核验未通过");
    assertThat(check(open.id(), codes.of(open))).as("no paper yet").contains("核验未通过");
    assertThat(check("nowhere-2024-r1", codes.of(ended))).contains("核验未通过");
    String head = chain.links(ended.id()).get(0).hash();
    assertThat(check(ended.id(), head)).contains("核验通过").doesNotContain(ended.unitName());
    assertThat(check(ended.id(), head.replace('0', '1').replace('a', '2'))).contains("核验未通过");
    assertThat(check(ended.id(), chain.links(open.id()).get(0).hash())).contains("核验未通过");
    assertThat(check(open.id(), chain.links(open.id()).get(0).hash())).contains("核验未通过");
    assertThat(check("", "")).contains("核验退回通知或审批表");
  }

  @Test
  void the_sum_of_a_paper_is_genuine_as_it_was_written_and_not_of_what_lies_in_a_folder() {
    Examination nothing = new Examination(null, new Verdict(List.of(), List.of()));
    Case ended = cases.get(standing(newUnit(), CaseState.APPROVED, Tier.LEADER, nothing));
    sums.keep("cases/" + ended.id() + "/approved.pdf", Sha256.of("审批结果"));
    sums.keep("cases/" + ended.id() + "/sheet.pdf", Sha256.of("半份"));

    assertThat(check(ended.id(), Sha256.of("审批结果"))).contains("核验通过");
    assertThat(check(ended.id(), Sha256.of("半份"))).contains("核验未通过");
  }

  @Test
  void the_sum_of_a_paper_in_the_archive_is_genuine_and_that_of_another_laid_there_is_not()
      throws IOException {
    Examination nothing = new Examination(null, new Verdict(List.of(), List.of()));
    Case approved = cases.get(standing(newUnit(), CaseState.APPROVED, Tier.LEADER, nothing));
    Case returned = cases.get(standing(newUnit(), CaseState.RETURNED, Tier.ACCEPTOR, nothing));
    bags.write(approved, Map.of("report.pdf", text("报告和审批表"), "original.json", text("报送文件")));
    bags.write(returned, Map.of("notice.pdf", text("退回通知")));

    assertThat(check(approved.id(), Sha256.of("报告和审批表"))).contains("核验通过");
    assertThat(check(returned.id(), Sha256.of("退回通知"))).contains("核验通过");
    assertThat(check(returned.id(), Sha256.of("报告和审批表"))).contains("核验未通过");
    assertThat(check(approved.id(), Sha256.of("报送文件"))).as("the unit's own").contains("核验未通过");

    layInto(bags.path(approved), "另一份");
    assertThat(check(approved.id(), Sha256.of("另一份"))).contains("核验未通过");
  }

  private static Bags.Payload text(String content) {
    return file -> Files.writeString(file, content);
  }

  private static void layInto(Path bag, String content) throws IOException {
    Files.writeString(bag.resolve("data/report.pdf"), content);
    Path sums = bag.resolve("manifest-sha256.txt");
    String named = Files.readString(sums);
    String before = Sha256.of("报告和审批表");
    assertThat(named).contains(before);
    Files.writeString(sums, named.replace(before, Sha256.of(content)));
  }

  @Test
  void the_report_that_reviewers_got_is_genuine() {
    Examination nothing = new Examination(null, new Verdict(List.of(), List.of()));
    Case open = cases.get(standing(newUnit(), CaseState.IN_REVIEW, Tier.LEADER, nothing));
    sums.keep("cases/" + open.id() + "/report.pdf", Sha256.of("报告"));

    assertThat(check(open.id(), Sha256.of("报告"))).contains("核验通过");
  }
}

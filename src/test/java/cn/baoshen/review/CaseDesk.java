package cn.baoshen.review;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.Admissions;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Original;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.review.inbound.ReviewHouse;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Puts cases into the case book for tests, each of a unit of its own. */
public class CaseDesk {
  private static final int YEAR = 2024;

  private final Admissions admissions;
  private final CaseBook book;
  private final TransactionOperations transaction;

  CaseDesk(Admissions admissions, CaseBook book, TransactionOperations transaction) {
    this.admissions = admissions;
    this.book = book;
    this.transaction = transaction;
  }

  /** A case of a fresh unit that waits for this tier. */
  public Case waiting(Tier tier) {
    return waiting(freshUnit(), tier);
  }

  public Case waiting(Unit unit, Tier tier) {
    return state(received(unit), CaseState.IN_REVIEW, tier);
  }

  /** A case that waits for this tier, of which the examination said this. */
  public Case waiting(Tier tier, Examination examination) {
    return state(received(freshUnit(), examination), CaseState.IN_REVIEW, tier);
  }

  public Case state(Case subject, CaseState state, Tier tier) {
    book.move(subject.id(), EnumSet.allOf(CaseState.class), state, tier, "moved", "system");
    return book.get(subject.id());
  }

  public Case received(Unit unit) {
    return received(unit, examination());
  }

  private Case received(Unit unit, Examination examination) {
    String hash = UUID.randomUUID().toString().replace("-", "").repeat(2);
    Original original = new Original("2024年自评报告.xlsx", unit.code(), hash, 12_345);
    Arrival arrival = new Arrival(new Arrival.Place(hash, hash), original, unit, YEAR, null);
    String id = transaction.execute(status -> admissions.admit(arrival).caseId());
    book.keepExamination(id, examination);
    return book.get(id);
  }

  public static Unit freshUnit() {
    return ReviewHouse.unit(UUID.randomUUID().toString().substring(0, 13), ReviewHouse.UNIT.name());
  }

  static Examination examination() {
    Finding warning =
        new Finding(
            "C03",
            Severity.WARNING,
            List.of("附件3基础数据表!F13", "附件3基础数据表!D13"),
            List.of("special.actual", "special.initial"),
            "37.22",
            null,
            "县级专项资金决算 37.22 万元，比年初预算 20.00 万元多 86.1%，请说明年中追加的原因。");
    Finding error =
        new Finding(
            "A08",
            Severity.ERROR,
            List.of("附件3基础数据表!D20"),
            List.of("baseData.basicAdjustment.available"),
            "186.01",
            "186.09",
            "部门基本支出预算调整：全年可执行预算 186.01 万元，应为 186.09 万元，相差 0.08 万元，请核对。");
    NotChecked open = new NotChecked("A15", "指标得分没有填写，总分无法核对。");
    return new Examination(report(), new Verdict(List.of(error, warning), List.of(open)));
  }

  private static Report report() {
    Map<String, Object> values =
        Map.of(
            "totals", Map.of("expenditure", new BigDecimal("220.30")),
            "special", Map.of("actual", new BigDecimal("37.22")),
            "evaluation",
                Map.of(
                    "funds",
                    Map.of(
                        "available", new BigDecimal("223.31"),
                        "executed", new BigDecimal("220.30"),
                        "rate", new BigDecimal("98.6")),
                    "totalScore",
                    new BigDecimal("96.5")));
    return new Report("longhui-2024", values, Map.of());
  }
}

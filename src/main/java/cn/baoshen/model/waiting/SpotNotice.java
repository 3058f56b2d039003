package cn.baoshen.model.waiting;

import java.util.List;

/**
 * What a unit is told that was drawn for a spot check, or of what was found there.
 *
 * @param id what the letter is known by
 * @param inspectors who will come, or came
 * @param outcome empty before there is one
 * @param findings what is wrong, one by one
 * @param ledgerCase the report in whose ledger it stands; empty for none
 */
public record SpotNotice(
    String id,
    String unitCode,
    String unitName,
    int year,
    List<String> inspectors,
    String outcome,
    List<String> findings,
    String ledgerCase) {
  public SpotNotice {
    inspectors = List.copyOf(inspectors);
    findings = List.copyOf(findings);
  }
}

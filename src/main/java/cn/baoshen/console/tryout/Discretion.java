package cn.baoshen.console.tryout;

import cn.baoshen.intake.DryRuns.DryRun;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps what the registry knows of a unit from whoever tries a file out: anybody can type a code.
 *
 * @param secrets what the file does not say itself
 * @param instead what stands in its place
 */
record Discretion(List<String> secrets, String instead) {
  static Discretion of(DryRun dryRun, String instead) {
    Unit unit = dryRun.unit();
    String said = dryRun.stated().code() + " " + dryRun.stated().name();
    return new Discretion(
        unit == null
            ? List.of()
            : Stream.of(unit.name(), unit.credit(), unit.email())
                .filter(secret -> !secret.isBlank() && !said.contains(secret))
                .toList(),
        instead);
  }

  List<Finding> hide(List<Finding> findings) {
    return findings.stream().map(this::hide).toList();
  }

  private Finding hide(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.where(),
        finding.fields(),
        finding.stated(),
        finding.expected() == null ? null : hide(finding.expected()),
        hide(finding.message()));
  }

  private String hide(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, instead);
    }
    return shown;
  }
}

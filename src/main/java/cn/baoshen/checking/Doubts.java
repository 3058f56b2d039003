package cn.baoshen.checking;

import cn.baoshen.checking.CompiledRule.Answer;
import cn.baoshen.checking.OneFact.Meant;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Warnings of figures that may have been meant otherwise: one gives way to every error that such a
 * figure makes, and takes none away.
 */
final class Doubts {
  private Doubts() {}

  /** True for what a rule says that is not sure. */
  static boolean areAll(Answer answer) {
    return answer.findings().stream().allMatch(f -> f.severity() == Severity.WARNING);
  }

  /**
   * What is said, without the doubts of one rule that errors speak of.
   *
   * @param mended what would be said were the figures as they may have been meant
   */
  static List<Answer> withoutTold(int rule, List<Answer> said, List<Answer> mended) {
    Set<String> told = new HashSet<>();
    for (int other = 0; other < said.size(); other++) {
      if (other != rule) {
        told.addAll(touched(said.get(other), mended.get(other)));
      }
    }
    List<Answer> left = new ArrayList<>(said);
    left.set(rule, without(told, said.get(rule)));
    return left;
  }

  /** Where the errors stand that would not be there, or would say something else. */
  private static Set<String> touched(Answer written, Answer mended) {
    Set<String> places = new HashSet<>();
    written.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> !mended.findings().contains(finding))
        .forEach(finding -> places.addAll(finding.where()));
    return places;
  }

  private static Answer without(Set<String> told, Answer doubts) {
    List<Finding> findings =
        doubts.findings().stream().filter(f -> !told.containsAll(f.where())).toList();
    List<Meant> meant = doubts.meant().stream().filter(m -> !told.contains(m.where())).toList();
    return new Answer(
        findings, doubts.notChecked(), doubts.explained(), meant, doubts.sums(), doubts.apart());
  }
}

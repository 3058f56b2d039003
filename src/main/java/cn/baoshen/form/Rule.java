package cn.baoshen.form;

import cn.baoshen.report.Severity;
import cn.baoshen.report.Trouble;
import java.util.List;

/**
 * One rule of a form as written in {@code rules.yaml}.
 *
 * @param id such as {@code A05}; unique in the form
 * @param title what it demands, in a few Chinese words
 * @param on the sort of trouble met while reading that this rule reports; null for a rule that is
 *     put before the report
 * @param checks the comparisons it is made of; empty when {@code on} is set
 * @param message for {@code on}: the sentence
 */
public record Rule(
    String id,
    Severity severity,
    String title,
    Trouble.Kind on,
    List<Check> checks,
    String message) {
  public Rule {
    checks = List.copyOf(checks);
  }

  /**
   * One comparison, or one condition that holds.
   *
   * @param each id of a table: the check runs once a row, the row's columns under {@code row}; or
   *     null
   * @param fields quantifies over fields instead: {@code required}, or a {@link FieldType} in lower
   *     case; the check runs once a field, its value under {@code value}; or null
   * @param except field ids left out of {@code fields}
   * @param applies FEEL; when it is false the check is not applicable; null means always
   * @param left FEEL, the stated side; null when {@code holds} is set
   * @param operator {@code =}, {@code <=}, {@code >=}, {@code <} or {@code >}
   * @param right FEEL, the side it is compared with
   * @param tolerance name of a parameter of the form; null compares exactly
   * @param holds FEEL, a boolean
   * @param stated FEEL shown as the stated figure of a {@code holds}; may be null
   * @param expected FEEL shown as the expected one; may be null
   * @param points field ids the finding points at, when they are not simply those of left, then
   *     right
   * @param message Chinese sentence with {left}, {right}, {difference}, {label} and FEEL names in
   *     braces
   */
  public record Check(
      String each,
      String fields,
      List<String> except,
      String applies,
      String left,
      String operator,
      String right,
      String tolerance,
      String holds,
      String stated,
      String expected,
      List<String> points,
      String message) {
    public Check {
      except = List.copyOf(except);
      points = List.copyOf(points);
    }
  }
}

package cn.baoshen.form;

import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a form as written in {@code rules.yaml}.
 *
 * @param id such as {@code A05}; unique in the form
 * @param title what it demands, in a few Chinese words
 * @param waivable whether an administrator may waive it; never for a warning, and never for what
 *     could not be read
 * @param on the sorts of trouble met while reading that this rule reports; mostly none
 * @param checks what is put before the report; may be empty when {@code on} is not
 * @param message for {@code on}: the sentence, with {label}, {stated} and {reason}; of several the
 *     first whose gaps can all be filled
 * @param together whether all it finds is one fact, said once with all its places
 */
public record Rule(
    String id,
    Severity severity,
    String title,
    boolean waivable,
    List<ReadProblem.Kind> on,
    List<Check> checks,
    List<String> message,
    boolean together) {
  /** The fields that a check may be put to: those that S01 asks for. */
  public static final String REQUIRED = "required";

  /** The fields that a check may be put to: figures that may not be below zero. */
  public static final String NOT_NEGATIVE = "notNegative";

  public Rule {
    message = List.copyOf(message);
    on = List.copyOf(on);
    checks = List.copyOf(checks);
  }

  /**
   * One comparison, one condition that holds, or places that must be filled.
   *
   * @param each id of a table: the check runs once a row, the row's columns under {@code row}; or
   *     null
   * @param fields quantifies over fields instead: {@code required}, {@code notNegative}, or a
   *     {@link FieldType} in lower case; the check runs once a field, its value under {@code
   *     value}; or null
   * @param except field ids left out of {@code fields}
   * @param applies FEEL; when it is false the check is not applicable; null means always
   * @param unclear FEEL, a text: why nothing can be said of this subject, or null when something
   *     can; it is listed as not checked with the reason; null means always clear
   * @param filled FEEL names of places that must not be blank; the finding points at the blank ones
   * @param left FEEL, the stated side; null when {@code holds} or {@code filled} is set
   * @param operator {@code =}, {@code <=}, {@code >=}
   * @param right FEEL, the side it is compared with
   * @param tolerance name of a parameter of the form; null takes that of the figures' type for
   *     {@code =}, and compares exactly otherwise
   * @param holds FEEL, a boolean
   * @param stated FEEL shown as the stated figure instead of the left side; may be null
   * @param expected FEEL shown as the expected one instead of the right side; may be null
   * @param meant FEEL: what {@code value}, each figure of the stated side, was meant to be where
   *     the check fails; with it the other rules look once more, so that one slip is said once;
   *     null means nothing is known of it, and one that gives null that the figure cannot be used
   * @param as type that the figures are shown as; null takes that of the first field of the left
   *     side
   * @param points FEEL names of the places the finding points at, when they are not simply those of
   *     left, then right
   * @param reason id of the text field that has room for the reason this check asks for; a reason
   *     that stands there closes the finding; or null
   * @param message Chinese sentence with {left}, {right}, {difference}, {label} and FEEL in braces;
   *     of several the first whose gaps can all be filled
   */
  public record Check(
      String each,
      String fields,
      List<String> except,
      String applies,
      String unclear,
      List<String> filled,
      String left,
      @Nullable String operator,
      @Nullable String right,
      String tolerance,
      String holds,
      String stated,
      String expected,
      @Nullable String meant,
      FieldType as,
      List<String> points,
      String reason,
      List<String> message) {
    public Check {
      message = List.copyOf(message);
      except = List.copyOf(except);
      filled = List.copyOf(filled);
      points = List.copyOf(points);
    }
  }
}

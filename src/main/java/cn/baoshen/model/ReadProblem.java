package cn.baoshen.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that could not be taken as it stands; a value, never an exception.
 *
 * @param kind what sort of trouble; the rules of the form give it an id and a severity
 * @param field field id, or the unknown key, or empty for the file as a whole
 * @param label the field's Chinese label, or what names the place to a person
 * @param place where it stands: JSON Pointer or sheet!cell; empty for the file as a whole
 * @param stated the raw text, shortened to at most 200 characters; may be null
 * @param reason key of the reason in {@code text/intake.properties}, such as {@code not-a-number}
 * @param details what the reason's text speaks of (line, column, limit); may be empty
 */
public record ReadProblem(
    Kind kind,
    String field,
    String label,
    String place,
    @Nullable String stated,
    String reason,
    List<String> details) {
  /** The reason of a row with figures that the form does not have. */
  public static final String UNREAD_ROW = "unread-row";

  /** The reason of points that are written in percent, all of which are one finding. */
  public static final String IN_PERCENT = "points-in-percent";

  /**
   * The reason of a title that names other years than the report; these and that are its details.
   */
  public static final String OTHER_YEAR = "other-year-title";

  private static final int BEFORE_FIGURES = 2;

  public ReadProblem {
    details = List.copyOf(details);
  }

  /** The one figure that would be right; null when there is none. */
  public @Nullable String expected() {
    return kind == Kind.WRONG_TOTAL && !details.isEmpty() ? details.get(0) : null;
  }

  /** The same trouble at the same place, for another reason. */
  public ReadProblem because(String other, List<String> saying) {
    return new ReadProblem(kind, field, label, place, stated, other, saying);
  }

  /** The figures that nobody reads, by their columns; none of any other trouble. */
  public List<BigDecimal> unread() {
    return reason.equals(UNREAD_ROW)
        ? details.stream().skip(BEFORE_FIGURES).map(BigDecimal::new).toList()
        : List.of();
  }

  /** The sorts of trouble that reading can meet. */
  public enum Kind {
    /** The file as a whole cannot be read: malformed, too large, too deep, not a report. */
    UNREADABLE_FILE,
    /** One cell cannot be read as its type. */
    UNREADABLE,
    /** An amount is stated in 元 instead of 万元. */
    WRONG_UNIT,
    /** A key that the form does not have. */
    UNKNOWN_KEY,
    /** A label of the form that a workbook does not have. */
    MISSING_LABEL,
    /**
     * A label that a workbook has more than once, or where it cannot be told what belongs to it.
     */
    AMBIGUOUS_LABEL,
    /** The whole report says again what was returned before; a form may have no rule on it. */
    UNCHANGED,
    /** A figure that a formula takes from another workbook, as it was saved last. */
    OTHER_WORKBOOK,
    /**
     * A number with more decimals than its cell shows, taken as it is shown; a form may have no
     * rule on it.
     */
    SHOWN_ROUNDED,
    /** A date that is told to the month only; a form may have no rule on it. */
    NO_DAY,
    /** A total among the rows of a table that is not their sum; a form may have no rule on it. */
    WRONG_TOTAL,
    /**
     * What stands in several places and differs where it may: who filled in a table and when, the
     * year in a title; a form may have no rule on it.
     */
    STATED_OTHERWISE
  }
}

package cn.baoshen.form;

import cn.baoshen.form.terms.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as data, read from one folder and checked when the service starts.
 *
 * @param id name of the folder
 * @param title what people call it
 * @param fields every field by id, in the form's order; tables hold their columns
 * @param sheets the grids
 * @param aliases other wordings of their labels
 * @param parameters weights, tolerances and limits that rules and letters refer to
 * @param derived figures that the house computes
 * @param keyFigures ids of the fields and derived figures that a letter shows
 * @param rules the rules as read, in order; compiled by {@code checking}
 * @param folder where its templates lie: a Spring resource location ending in a slash
 * @param identity which fields say whose report it is and of which year
 * @param years the collections that this edition is for
 * @param terms of whom it is asked until when, and what tells a unit's several apart
 * @param rollUp what of its approved reports stands in the roll-up
 * @param origins where its parts are written
 * @param book the official workbook that it was compiled from; null for a form that is text alone
 */
public record Form(
    String id,
    String title,
    Map<String, Field> fields,
    List<Sheet> sheets,
    Aliases aliases,
    Map<String, Object> parameters,
    List<Derived> derived,
    List<String> keyFigures,
    List<Rule> rules,
    String folder,
    Identity identity,
    ValidYears years,
    Terms terms,
    RollUp rollUp,
    Origins origins,
    @Nullable OfficialBook book) {

  private static final Pattern NOT_NEGATIVE = Pattern.compile("^value\\s*>=\\s*0\\b");

  /** Ids of the fields that say whose report it is and of which year. */
  public record Identity(@Nullable String code, @Nullable String name, @Nullable String year) {
    /** True for one of them. */
    public boolean has(String id) {
      return id.equals(code) || id.equals(name) || id.equals(year);
    }
  }

  /** What stands between the id of a form and the number of an edition. */
  private static final String EDITION = "@";

  /**
   * The name by which a report remembers its form: the id, and of one that changes while the
   * service runs the edition.
   */
  public String reference() {
    return book == null || book.edition() == 0 ? id : id + EDITION + book.edition();
  }

  /** The id of the form that a reference names, whichever the edition. */
  public static @Nullable String id(String reference) {
    return reference == null ? null : reference.split(EDITION, 2)[0];
  }

  /** True for a score, and where a rule of the form demands that a figure is not negative. */
  public boolean isNeverNegative(Field field) {
    if (field.type() == FieldType.SCORE) {
      return !field.negative();
    }
    return rules.stream()
        .flatMap(rule -> rule.checks().stream())
        .filter(check -> isPutTo(check, field) && !check.except().contains(field.id()))
        .anyMatch(check -> check.holds() != null && NOT_NEGATIVE.matcher(check.holds()).find());
  }

  private static boolean isPutTo(Rule.Check check, Field field) {
    String type = field.type().name().toLowerCase(Locale.ROOT);
    return type.equals(check.fields())
        || Rule.NOT_NEGATIVE.equals(check.fields()) && field.isNotNegative();
  }

  /** The field with this id; {@code special.items.amount} finds a column. */
  public Optional<Field> field(String id) {
    Field field = fields.get(id);
    if (field != null) {
      return Optional.of(field);
    }
    int dot = id.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(fields.get(id.substring(0, dot)))
            .flatMap(table -> table.column(id.substring(dot + 1)));
  }
}

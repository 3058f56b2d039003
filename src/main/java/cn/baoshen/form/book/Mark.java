package cn.baoshen.form.book;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One mark as written between braces: what is filled in at its place.
 *
 * @param table the table in whose rows it stands; null when it stands alone
 * @param label what it is called; empty when its head and its row are to tell
 * @param type name of its type as {@code form.yaml} writes it; null when none is written
 * @param flags what holds for it, by the names of {@code text/formbook.properties}
 * @param options what is written as {@code key=value}, likewise
 * @param formula what it has to equal, as Excel writes it; null when nothing
 */
record Mark(
    String table,
    String label,
    String type,
    Set<String> flags,
    Map<String, String> options,
    String formula) {
  /** The part of a report's identity that it is; empty for any other field. */
  Optional<String> identity() {
    return table == null ? BookWords.find("identity", label) : Optional.empty();
  }

  boolean isYear() {
    return table == null && (BookWords.is("identity.year", label) || isLastYear());
  }

  private boolean isLastYear() {
    return BookWords.is("last-year", label);
  }

  /** How a label speaks of the year. */
  String year() {
    return isLastYear() ? "{lastYear}" : "{year}";
  }

  boolean is(String flag) {
    return flags.contains(flag);
  }

  Optional<String> option(String key) {
    return Optional.ofNullable(options.get(key));
  }
}

package cn.baoshen.form.mark;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
public record Mark(
    @Nullable String table,
    String label,
    @Nullable String type,
    Set<String> flags,
    Map<String, String> options,
    @Nullable String formula) {
  /** The part of a report's identity that it is; empty for any other field. */
  public Optional<String> identity() {
    return table == null ? BookWords.find("identity", label) : Optional.empty();
  }

  public boolean isYear() {
    return table == null && (BookWords.is("identity.year", label) || isLastYear());
  }

  private boolean isLastYear() {
    return BookWords.is("last-year", label);
  }

  /** How a label speaks of the year. */
  public String year() {
    return isLastYear() ? "{lastYear}" : "{year}";
  }

  public boolean is(String flag) {
    return flags.contains(flag);
  }

  public Optional<String> option(String key) {
    return Optional.ofNullable(options.get(key));
  }
}

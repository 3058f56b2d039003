package cn.baoshen.form.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a form is collected.
 *
 * @param key what tells a unit's several reports apart; null when it hands in one
 * @param owedBy categories of units that owe it, {@code all} for every unit; null when it does not
 *     say
 * @param instead id of the form in whose place it may be handed in; null for none
 * @param opens first day on which it is asked for; null for the collection's
 * @param due last day on which it is in time; null for the collection's
 * @param dues other last days, by the key that they are for
 * @param expected the keys that every unit that owes it owes; empty when at least one is
 */
public record Terms(
    @Nullable Key key,
    @Nullable Set<String> owedBy,
    @Nullable String instead,
    @Nullable LocalDate opens,
    @Nullable LocalDate due,
    Map<String, LocalDate> dues,
    List<String> expected) {
  /** Those of a form that says nothing of them. */
  public static final Terms USUAL = new Terms(null, null, null, null, null, Map.of(), List.of());

  /** The first day, of a collection that opens then. */
  public LocalDate opens(LocalDate collection) {
    return opens == null ? collection : opens;
  }

  /** The last day, of a collection that ends then. */
  public LocalDate due(LocalDate collection) {
    return due == null ? collection : due;
  }

  /** A field whose value is the key, and how that value is read. */
  public record Key(String field, KeyKind as) {}
}

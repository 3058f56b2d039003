package cn.baoshen.model.asked;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One form of the open collection, as far as it is asked for.
 *
 * @param title what people call it
 * @param keyed whether a unit hands in several, told apart by a key
 * @param opens first day on which it is asked for
 * @param due last day on which it is in time
 * @param dues other last days, by key
 * @param owedBy categories of units that owe it; null when the form does not say who does
 * @param instead id of the form in whose place it may be handed in; null for none
 * @param expected the keys that are owed; empty when at least one is
 */
public record AskedForm(
    String id,
    String title,
    boolean keyed,
    LocalDate opens,
    LocalDate due,
    Map<String, LocalDate> dues,
    @Nullable Set<String> owedBy,
    @Nullable String instead,
    List<String> expected) {
  /** Instead of a category: whoever is registered. */
  public static final String ALL = "all";

  public AskedForm {
    dues = Map.copyOf(dues);
    owedBy = owedBy == null ? null : Set.copyOf(owedBy);
    expected = List.copyOf(expected);
  }

  /** A form that says nothing of itself but its window. */
  public static AskedForm plain(String id, String title, LocalDate opens, LocalDate due) {
    return new AskedForm(id, title, false, opens, due, Map.of(), null, null, List.of());
  }

  /**
   * True when units of this category owe what these categories do; of null nobody knows who does.
   */
  public static boolean owes(@Nullable Set<String> owedBy, String category) {
    return owedBy != null && (owedBy.contains(ALL) || owedBy.contains(category.strip()));
  }

  /** The last day for the report with this key; empty or null for any. */
  public LocalDate due(String key) {
    return key == null || dues.isEmpty() ? due : dues.getOrDefault(ReportKey.folded(key), due);
  }

  /** True when one of them may be handed in in place of the other. */
  public boolean standsIn(AskedForm other) {
    return id.equals(other.instead) || other.id.equals(instead);
  }
}

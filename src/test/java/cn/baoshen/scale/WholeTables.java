package cn.baoshen.scale;

import java.util.Set;
import java.util.regex.Pattern;

/** Where it is right that a statement reads a table from end to end. */
final class WholeTables {
  /** Tables that stay small, or are to be read as a whole: what lies in the inbox, what waits. */
  private static final Set<String> SMALL =
      Set.of(
          "account",
          "suspended_route",
          "node_life",
          "node_lease",
          "installation_secret",
          "form_edition",
          "sighting",
          "scheduled_tasks");

  /** Lists are found in an index alone, by odd choices in most of it; the benchmark times that. */
  private static final Pattern LIST =
      Pattern.compile(
          "select (id|case_id|count\\(\\*\\)) from (cases where true|case_finding where true|unnest)");

  /**
   * How far the case book has come: H2 knows counts without a look; an emptied outbox is rare, and
   * forms are given to cases of an earlier version once.
   */
  private static final Pattern WHOLE =
      Pattern.compile(
          "select count\\(\\*\\) from \\w+|select id from cases where newest order by id"
              + "|update cases set (newest|first_at|hands_in) = .*");

  private WholeTables() {}

  /** True for a table of which there is more from year to year. */
  static boolean grows(String table) {
    return !SMALL.contains(table);
  }

  /** True for a statement that is to look at everything. */
  static boolean isWanted(Said said) {
    return WHOLE.matcher(said.sql()).matches();
  }

  /** True for the statement of a list. */
  static boolean isList(Said said) {
    return LIST.matcher(said.sql()).lookingAt();
  }
}

package cn.baoshen.model.ledger;

import java.util.List;

/**
 * One cell, or one row of a table, that differs between two revisions; all as people see it.
 *
 * @param label what the form calls it
 * @param place where it stands in the later revision, or stood in the earlier one; may be empty
 * @param before empty when nothing was there
 * @param after empty when nothing is there any more; of a long text how much changed
 * @param text a long text with what was deleted and inserted, in its order; empty of all else
 */
public record Change(String label, String place, String before, String after, List<TextSpan> text) {
  public Change {
    text = List.copyOf(text);
  }

  /** The change of a value that is shown whole. */
  public Change(String label, String place, String before, String after) {
    this(label, place, before, after, List.of());
  }
}

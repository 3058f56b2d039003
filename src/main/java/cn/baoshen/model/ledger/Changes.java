package cn.baoshen.model.ledger;

import java.util.List;

/**
 * What a revision changed.
 *
 * @param since the revision it is compared with; 0 when there is none to compare with
 * @param list the changes in the form's order; of very many, the first
 * @param more how many are left out
 */
public record Changes(int since, List<Change> list, int more) {
  /** There is nothing to compare with. */
  public static final Changes NONE = new Changes(0, List.of(), 0);

  public Changes {
    list = List.copyOf(list);
  }

  public int count() {
    return list.size() + more;
  }

  /** The first so many of the changes. */
  public List<Change> first(int most) {
    return list.subList(0, Math.min(most, list.size()));
  }
}

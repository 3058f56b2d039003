package cn.baoshen.intake.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The rows that a total among them may be the sum of.
 *
 * @param groups for each line what it says of its groups, the widest first; null for a total
 */
record TotalScopes(List<List<String>> groups) {
  /** The lines of every sum that the total in one line may be. */
  Set<List<Integer>> of(int total) {
    Set<List<Integer>> scopes = new LinkedHashSet<>();
    int end = groups.size();
    add(scopes, 0, end);
    add(scopes, 0, total);
    for (int begin : beginnings()) {
      add(scopes, begin, total);
      add(scopes, total + 1, begin);
    }
    add(scopes, total + 1, end);
    if (isAmongTotals(total)) {
      addGroups(scopes);
    }
    return scopes;
  }

  /**
   * The lines of the group of one of these names, as long as it stands together and every line says
   * its group; none otherwise.
   */
  List<Integer> named(List<String> names) {
    int levels = groups.stream().filter(Objects::nonNull).mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < levels; i++) {
      int level = i;
      List<Integer> rows =
          IntStream.range(0, groups.size()).filter(l -> !isTotal(l)).boxed().toList();
      boolean all = rows.stream().noneMatch(line -> groups.get(line).get(level).isEmpty());
      List<Integer> own =
          rows.stream()
              .filter(line -> names.contains(RowWord.group(groups.get(line).get(level))))
              .toList();
      boolean together =
          !own.isEmpty()
              && rows.indexOf(own.get(own.size() - 1)) - rows.indexOf(own.get(0)) + 1 == own.size();
      if (all && together) {
        return own;
      }
    }
    return List.of();
  }

  private boolean isTotal(int line) {
    return groups.get(line) == null;
  }

  /** Where a group begins, or what follows a total. */
  private Set<Integer> beginnings() {
    Set<Integer> all = new TreeSet<>();
    for (int i = 1; i < groups.size(); i++) {
      boolean same = groups.get(i) != null && groups.get(i).equals(groups.get(i - 1));
      if (!same && !isOfNoGroup(i)) {
        all.add(i);
      }
    }
    return all;
  }

  /** A row of a table without groups does not begin one, unless it follows a total. */
  private boolean isOfNoGroup(int line) {
    return groups.get(line) != null && groups.get(line).isEmpty() && !isTotal(line - 1);
  }

  /** Totals that stand together at the end or the top are of one group each. */
  private boolean isAmongTotals(int total) {
    boolean first = total == 0 || isTotal(total - 1);
    return first || total + 1 == groups.size() || isTotal(total + 1);
  }

  private void addGroups(Set<List<Integer>> scopes) {
    int levels = groups.stream().filter(g -> g != null).mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < levels; i++) {
      int level = i;
      groups.stream()
          .filter(group -> group != null)
          .map(group -> group.get(level))
          .distinct()
          .forEach(name -> scopes.add(rows(level, name)));
    }
  }

  private List<Integer> rows(int level, String name) {
    return IntStream.range(0, groups.size())
        .filter(line -> !isTotal(line) && groups.get(line).get(level).equals(name))
        .boxed()
        .toList();
  }

  private void add(Set<List<Integer>> scopes, int from, int to) {
    List<Integer> rows = IntStream.range(from, to).filter(line -> !isTotal(line)).boxed().toList();
    if (!rows.isEmpty()) {
      scopes.add(rows);
    }
  }
}

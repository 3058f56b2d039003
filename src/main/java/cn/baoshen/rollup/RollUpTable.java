package cn.baoshen.rollup;

import cn.baoshen.collection.UnitStatus;
import cn.baoshen.model.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The roll-up as a table, the same in each of its kinds of file: what the house knows of a report,
 * then the figures of its form.
 *
 * @param heads the columns
 * @param rows cells as texts, days, whole numbers or decimals; null for an empty one
 */
public record RollUpTable(List<Head> heads, List<List<@Nullable Object>> rows) {
  static RollUpTable of(
      List<UnitLine> lines, List<Head> figures, boolean keyed, RollUpTexts texts) {
    List<Head> heads = new ArrayList<>(known(keyed, texts));
    heads.addAll(figures);
    Ranking ranking = Ranking.of(lines);
    boolean ranked = lines.stream().anyMatch(line -> line.score() != null);
    if (ranked) {
      heads.add(Head.place(texts.text("rank")));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (UnitLine line : lines) {
      List<@Nullable Object> row = cells(line, keyed, texts);
      row.addAll(line.isApproved() ? line.figures() : Collections.nCopies(figures.size(), null));
      if (ranked) {
        row.add(ranking.place(line));
      }
      rows.add(row);
    }
    return new RollUpTable(distinct(heads), rows);
  }

  /** The same without those of these last columns of figures that are empty throughout. */
  RollUpTable withoutEmpty(List<Head> figures, int last) {
    List<String> may =
        figures.subList(figures.size() - last, figures.size()).stream().map(Head::label).toList();
    List<Integer> kept =
        IntStream.range(0, heads.size())
            .filter(i -> !may.contains(heads.get(i).label()) || isFilled(i))
            .boxed()
            .toList();
    return new RollUpTable(
        kept.stream().map(heads::get).toList(),
        rows.stream().map(row -> picked(row, kept)).toList());
  }

  private boolean isFilled(int column) {
    return rows.stream().anyMatch(row -> row.get(column) != null);
  }

  private static List<@Nullable Object> picked(List<@Nullable Object> row, List<Integer> kept) {
    List<@Nullable Object> picked = new ArrayList<>();
    kept.forEach(column -> picked.add(row.get(column)));
    return picked;
  }

  /** Two columns of one label could not be told apart. */
  public static List<Head> distinct(List<Head> heads) {
    Map<String, Integer> times = new HashMap<>();
    return heads.stream()
        .map(
            head -> {
              int before = times.merge(head.label(), 1, Integer::sum);
              String label = before == 1 ? head.label() : head.label() + "（" + before + "）";
              return new Head(label, head.type(), head.summed(), head.averaged());
            })
        .toList();
  }

  private static List<Head> known(boolean keyed, RollUpTexts texts) {
    List<Head> heads = new ArrayList<>();
    List.of("code", "name", "category").forEach(key -> heads.add(Head.text(texts.text(key))));
    if (keyed) {
      heads.add(Head.text(texts.text("key")));
    }
    List.of("state", "tier").forEach(key -> heads.add(Head.text(texts.text(key))));
    List.of("due", "first").forEach(key -> heads.add(Head.day(texts.text(key))));
    heads.add(Head.text(texts.text("on-time")));
    List.of("revisions", "returned", "errors", "warnings", "open")
        .forEach(key -> heads.add(Head.count(texts.text(key))));
    heads.add(Head.day(texts.text("approved-on")));
    heads.add(Head.days(texts.text("days")));
    return heads;
  }

  private static List<@Nullable Object> cells(UnitLine line, boolean keyed, RollUpTexts texts) {
    UnitStatus status = line.status();
    List<@Nullable Object> row = new ArrayList<>();
    Collections.addAll(row, status.unit().code(), status.unit().name(), status.unit().category());
    if (keyed) {
      row.add(status.key());
    }
    Collections.addAll(
        row,
        texts.standing(status),
        texts.tier(asked(line)),
        status.due(),
        line.firstOn(),
        line.onTime() == null ? null : texts.text(line.onTime() ? "yes" : "no"),
        line.rounds().revisions(),
        line.rounds().returned(),
        line.rounds().errors(),
        line.rounds().warnings(),
        line.rounds().open(),
        line.approvedOn(),
        line.workingDays());
    return row;
  }

  private static @Nullable Tier asked(UnitLine line) {
    return line.isApproved() || line.status().filing() == null
        ? null
        : line.status().filing().tier();
  }
}

package cn.baoshen.form.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A target of several figures, 12个村，3个社区, and a result that says the same of other figures. */
record Parts(Said wanted, Said reached) {
  private static final Pattern DONE = Pattern.compile("^(?:实际|已经?|共|累计|全部|均|完成|建成|实现|达到)+");
  private static final Pattern BETWEEN = Pattern.compile("[;,、.。和及与]+");

  /**
   * Met when each part is, missed when one is; null when the two do not say the same.
   *
   * @param comparison of a target and its result
   */
  @Nullable Outcome judge(Compared comparison) {
    if (!isAlike()) {
      return null;
    }
    List<Outcome> all =
        IntStream.range(0, wanted.figures().size())
            .mapToObj(i -> comparison.of(wanted.figures().get(i), reached.figures().get(i)))
            .toList();
    if (all.stream().anyMatch(Outcome::isUnclear)) {
      return Outcome.unclear("several");
    }
    boolean missed = all.stream().anyMatch(part -> part.state() == Outcome.State.MISSED);
    return missed ? Outcome.MISSED : Outcome.MET;
  }

  /** The outcome of one part. */
  interface Compared {
    Outcome of(Figure target, Figure achieved);
  }

  /** The words around the figures, without those that only say that it was done. */
  private static List<String> words(Said said) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (Figure figure : said.figures()) {
      words.add(bare(said.text().substring(from, Math.max(from, figure.start()))));
      from = figure.end();
    }
    words.add(bare(said.text().substring(from)));
    return words;
  }

  private static String bare(String words) {
    return BETWEEN.matcher(DONE.matcher(words).replaceAll("")).replaceAll("");
  }

  private boolean isAlike() {
    List<Figure> targets = wanted.figures();
    List<Figure> results = reached.figures();
    return targets.size() > 1
        && targets.size() == results.size()
        && words(wanted).equals(words(reached))
        && IntStream.range(0, targets.size())
            .allMatch(i -> targets.get(i).unit().equals(results.get(i).unit()));
  }
}

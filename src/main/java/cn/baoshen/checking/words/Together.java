package cn.baoshen.checking.words;

import cn.baoshen.model.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that are one fact, said once: the first of them, with the places and words of all. */
public final class Together {
  /** Beyond these the places say it; a person reads no longer sentence. */
  private static final int MOST_SAID = 3;

  private Together() {}

  public static List<Finding> of(List<Finding> findings) {
    return findings.size() < 2 ? findings : List.of(one(findings));
  }

  private static Finding one(List<Finding> findings) {
    List<Finding> all = ofNewPlaces(findings);
    Finding first = all.get(0);
    return new Finding(
        first.rule(),
        first.severity(),
        all.stream().flatMap(f -> f.where().stream()).distinct().toList(),
        all.stream().flatMap(f -> f.fields().stream()).distinct().toList(),
        first.stated(),
        first.expected(),
        message(all.stream().map(Finding::message).filter(Objects::nonNull).distinct().toList()));
  }

  /** Without those of which every place was told before. */
  private static List<Finding> ofNewPlaces(List<Finding> all) {
    Set<String> told = new HashSet<>();
    return all.stream().filter(f -> told.addAll(f.where()) || f.where().isEmpty()).toList();
  }

  private static String message(List<String> messages) {
    String said = messages.stream().limit(MOST_SAID).collect(Collectors.joining());
    int left = messages.size() - MOST_SAID;
    return left > 0 ? RuleTexts.of("more-alike", said, left) : said;
  }
}

package cn.baoshen.rendering.proof;

import cn.baoshen.model.work.Lasting;
import cn.baoshen.rendering.words.DocumentTexts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document lacks figures of its report: our fault, so an operator has to look. Printed again it
 * lacks them again.
 */
public final class MissingFigures extends IllegalStateException implements Lasting {
  private static final int MOST_NAMED = 10;
  private static final int LONGEST = 60;

  private final transient List<Wanted> missing;

  MissingFigures(String caseId, List<Wanted> missing) {
    super(DocumentTexts.say("missing", caseId, missing.size(), named(missing)));
    this.missing = List.copyOf(missing);
  }

  private static String named(List<Wanted> missing) {
    return missing.stream()
        .distinct()
        .limit(MOST_NAMED)
        .map(one -> DocumentTexts.say("missing.one", one.name(), shortened(one.text())))
        .collect(Collectors.joining(DocumentTexts.say("missing.and")));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The first of them with their fields, in words. */
  public String named() {
    return named(missing);
  }

  /** The figures and texts as they should have been printed, each once. */
  public List<String> figures() {
    return missing.stream().map(Wanted::text).distinct().toList();
  }
}

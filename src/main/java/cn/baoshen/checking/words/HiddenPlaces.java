package cn.baoshen.checking.words;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The places of one workbook that are hidden, and how a finding says that it speaks of them. */
public record HiddenPlaces(Map<String, Hidden> places) {
  private static final int MOST_NAMED = 10;

  /** The finding; when it points at what is hidden, its sentence says what has to be shown. */
  public Finding told(Finding finding) {
    List<Hidden> met =
        finding.where().stream().map(places::get).filter(Objects::nonNull).distinct().toList();
    return met.isEmpty() ? finding : finding.saying(said(finding.message(), met));
  }

  private static String said(String message, List<Hidden> met) {
    return RuleTexts.of(
        "hidden",
        message,
        met.stream()
            .map(one -> new Hidden(one.kind(), one.sheet(), ""))
            .distinct()
            .map(group -> said(group, met))
            .collect(Collectors.joining(RuleTexts.of("hidden.and"))));
  }

  private static String said(Hidden group, List<Hidden> met) {
    String parts =
        met.stream()
            .filter(one -> one.kind() == group.kind() && one.sheet().equals(group.sheet()))
            .map(Hidden::part)
            .limit(MOST_NAMED)
            .collect(Collectors.joining(RuleTexts.of("hidden.parts")));
    return RuleTexts.of("hidden." + group.kind(), group.sheet(), parts);
  }
}

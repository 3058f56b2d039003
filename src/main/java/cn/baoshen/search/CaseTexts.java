package cn.baoshen.search;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Event;
import cn.baoshen.model.Examination;
import cn.baoshen.search.CaseSearch.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the words of a case. */
final class CaseTexts {
  /** What only programs read in a history: the code of a tier, a count. */
  private static final Pattern CODE = Pattern.compile("[a-z-]+|\\d+");

  private final CaseBook cases;

  CaseTexts(CaseBook cases) {
    this.cases = cases;
  }

  /** A case with its words by where they stand. */
  record Texts(Case subject, Map<Kind, String> byKind) {}

  Optional<Texts> of(String id) {
    return cases.find(id).map(this::of);
  }

  private Texts of(Case subject) {
    Map<Kind, String> texts = new EnumMap<>(Kind.class);
    Optional<Examination> examined = cases.examination(subject.id());
    texts.put(Kind.FACTS, facts(subject));
    texts.put(Kind.FINDINGS, examined.map(CaseTexts::findings).orElse(""));
    texts.put(Kind.NOTES, notes(subject));
    texts.put(Kind.NARRATIVE, examined.map(e -> narrative(e)).orElse(""));
    return new Texts(subject, texts);
  }

  private static String facts(Case subject) {
    return joined(
        Stream.of(subject.id(), subject.unitCode(), subject.unitName(), subject.original().name()));
  }

  private static String findings(Examination examined) {
    return joined(
        examined.verdict().findings().stream()
            .map(finding -> finding.rule() + " " + finding.message()));
  }

  private String notes(Case subject) {
    return joined(
        Stream.concat(
            cases.decisions(subject.id()).stream().map(Decision::notes),
            cases.history(subject.id()).stream()
                .map(Event::detail)
                .filter(detail -> detail != null && !CODE.matcher(detail).matches())));
  }

  private static String narrative(Examination examined) {
    List<String> texts = new ArrayList<>();
    collect(examined.report().values(), texts);
    return joined(texts.stream());
  }

  private static void collect(@Nullable Object value, List<String> texts) {
    if (value instanceof Map<?, ?> group) {
      group.values().forEach(inner -> collect(inner, texts));
    } else if (value instanceof List<?> rows) {
      rows.forEach(row -> collect(row, texts));
    } else if (value instanceof String text) {
      texts.add(text);
    }
  }

  private static String joined(Stream<String> texts) {
    return String.join("\n", texts.filter(t -> t != null && !t.isBlank()).distinct().toList());
  }
}

package cn.baoshen.rectification;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The earlier revisions of a case that it can be held against. */
final class Revisions {
  private final CaseBook cases;

  Revisions(CaseBook cases) {
    this.cases = cases;
  }

  /** An earlier revision and what was read of it. */
  record Examined(Case subject, Examination examination) {}

  /** The last one that was returned; one that could be read, as only such can be compared. */
  Optional<Examined> lastReturned(Case subject) {
    return latestFirst(subject).stream()
        .filter(earlier -> earlier.state() == CaseState.RETURNED)
        .flatMap(earlier -> readable(earlier).stream())
        .findFirst();
  }

  /** What a reader wants it compared with: the last return, or else whatever came before. */
  Optional<Examined> before(Case subject) {
    return lastReturned(subject)
        .or(() -> latestFirst(subject).stream().flatMap(c -> readable(c).stream()).findFirst());
  }

  private List<Case> latestFirst(Case subject) {
    List<Case> earlier = new java.util.ArrayList<>(cases.earlier(subject));
    Collections.reverse(earlier);
    return earlier;
  }

  private Optional<Examined> readable(Case earlier) {
    return cases
        .examination(earlier.id())
        .filter(examination -> !examination.report().values().isEmpty())
        .map(examination -> new Examined(earlier, examination));
  }
}

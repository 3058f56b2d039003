package cn.baoshen.review.letter;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.Supporting;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.PlaceNames;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Event;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Explained;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.model.ledger.Ledgers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the file of a case: what the case book and the figures say of it, side by side. */
public final class CaseFiles {
  private static final Verdict NONE = new Verdict(List.of(), List.of());

  private final CaseBook book;
  private final Assignments assignments;
  private final Waivers waivers;
  private final KeyFigures keyFigures;
  private final Ledgers ledgers;
  private final PlaceNames places;
  private final SupportingDocuments supporting;

  public CaseFiles(
      CaseBook book,
      Assignments assignments,
      Waivers waivers,
      KeyFigures keyFigures,
      Ledgers ledgers,
      PlaceNames places,
      SupportingDocuments supporting) {
    this.book = book;
    this.assignments = assignments;
    this.waivers = waivers;
    this.keyFigures = keyFigures;
    this.ledgers = ledgers;
    this.places = places;
    this.supporting = supporting;
  }

  /**
   * Everything a letter or a page tells about one case.
   *
   * @param compared this year's figures beside last year's; none when nothing was approved then
   * @param remarks how the report stands beside those of other units; for reviewers alone
   * @param explained what the rules asked a reason for, with the reason given
   * @param returns earlier revisions that were sent back, oldest first, with their notes
   * @param ledger what earlier returns asked for, and what has become of it
   * @param opinions what the tiers before this one decided
   * @param waivers of the rules that would have sent it back
   * @param names what the places of its findings are called, where that is not what they are
   * @param supporting the documents that the unit handed in beside it
   * @param asked how the reviewer of its tier came to be asked; null when nothing is to be said of
   *     it
   */
  public record CaseFile(
      Case subject,
      List<ComputedFigure> figures,
      List<Compared> compared,
      List<String> remarks,
      List<Finding> errors,
      List<Finding> warnings,
      List<NotChecked> notChecked,
      List<Explained> explained,
      List<Case> returns,
      LedgerSheet ledger,
      List<Opinion> opinions,
      List<Event> history,
      List<Waiver> waivers,
      Map<String, String> names,
      List<Supporting> supporting,
      @Nullable Assignment asked) {
    /** What could not be checked, by why. */
    public List<Unchecked> unchecked() {
      return Unchecked.of(notChecked);
    }

    /** The places of a finding as people call them. */
    public List<String> places(Finding finding) {
      return finding.where().stream().map(place -> names.getOrDefault(place, place)).toList();
    }
  }

  /** The waivers that a case comes under, whether they made a difference or not. */
  List<Waiver> waivers(Case subject) {
    return waivers.of(subject);
  }

  public CaseFile open(Case subject) {
    Optional<Examination> examined = book.examination(subject.id());
    Verdict verdict = examined.map(Examination::verdict).orElse(NONE);
    return new CaseFile(
        subject,
        figures(subject, examined),
        examined.map(e -> keyFigures.compared(subject, e)).orElse(List.of()),
        examined.map(e -> keyFigures.remarks(subject, e)).orElse(List.of()),
        verdict.of(Severity.ERROR),
        verdict.of(Severity.WARNING),
        verdict.notChecked(),
        verdict.explained(),
        returns(subject),
        ledgers.of(subject),
        assignments.opinions(subject.id()),
        book.history(subject.id()),
        waivers.applied(subject),
        examined.map(e -> places.of(e, subject.year())).orElse(Map.of()),
        supporting.of(subject),
        Optional.ofNullable(subject.tier())
            .flatMap(tier -> assignments.current(subject.id(), tier))
            .orElse(null));
  }

  private List<ComputedFigure> figures(Case subject, Optional<Examination> examined) {
    return examined.map(e -> keyFigures.of(subject, e)).orElse(List.of());
  }

  private List<Case> returns(Case subject) {
    return book.earlier(subject).stream().filter(c -> c.state() == CaseState.RETURNED).toList();
  }
}

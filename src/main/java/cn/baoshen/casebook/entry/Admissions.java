package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Sha256;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the case book: one commit decides what an arrival becomes. */
public class Admissions {
  private static final Set<CaseState> UNDER_WAY =
      Set.of(CaseState.RECEIVED, CaseState.IN_REVIEW, CaseState.FAILED);

  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final Revisions revisions;
  private final Reopenings reopenings;
  private final Waivers waivers;
  private final Declarations declarations;
  private final FileAnswers answers;
  private final ZeroForms zeroForms;
  private final SupportingDocuments supporting;
  private final Duties duties;
  private final Clock clock;

  public Admissions(
      JdbcClient jdbc,
      CaseBook cases,
      Revisions revisions,
      Reopenings reopenings,
      Waivers waivers,
      Declarations declarations,
      Duties duties,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.revisions = revisions;
    this.reopenings = reopenings;
    this.waivers = waivers;
    this.declarations = declarations;
    this.zeroForms = new ZeroForms(revisions, duties);
    this.duties = duties;
    this.answers = new FileAnswers(jdbc, clock);
    this.supporting = new SupportingDocuments(jdbc, cases, revisions, clock);
    this.clock = clock;
  }

  /**
   * Decides within the transaction under way; without one a kill could part a case from its task.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Admission admit(Arrival arrival) {
    if (!remember(arrival)) {
      return new Admission.Replay(arrival);
    }
    if (arrival.refusal() != null) {
      return refuse(arrival, arrival.refusal());
    }
    if (arrival.supporting() > 0) {
      return keep(arrival);
    }
    if (arrival.declaration() != null && arrival.unit() != null) {
      return declare(arrival);
    }
    return place(arrival);
  }

  private boolean remember(Arrival arrival) {
    return jdbc.sql(
                "insert into arrival (path_hash, fingerprint, sha256, at) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(
                Sha256.of(arrival.place().path()),
                arrival.place().fingerprint(),
                arrival.original().sha256(),
                RowValues.time(clock.instant()))
            .update()
        == 1;
  }

  private Admission place(Arrival arrival) {
    return arrival.unit() == null ? placeUnknown(arrival) : placeOf(arrival);
  }

  // Whoever opens a revision after the last one was read takes the number that this one goes by,
  // and this one is turned away and tried again.
  private Admission placeOf(Arrival arrival) {
    Optional<Case> last = latest(arrival);
    return last.filter(newest -> newest.original().sha256().equals(arrival.original().sha256()))
        .filter(newest -> !waivers.mayHelp(newest))
        .map(newest -> answer(arrival, "already-received", newest.id()))
        .orElseGet(() -> placeNew(arrival, last));
  }

  /** Another unit's or year's report, dropped by mistake, must not end one that is under way. */
  private Admission placeNew(Arrival arrival, Optional<Case> last) {
    Arrival.Refusal astray = arrival.astray();
    return astray == null || last.filter(this::isToBeKept).isEmpty()
        ? open(arrival, last)
        : refuse(arrival, astray);
  }

  /** True for one under way, and for one that was reopened so that its unit can mend it. */
  private boolean isToBeKept(Case newest) {
    return UNDER_WAY.contains(newest.state()) || reopenings.isOpen(newest.id());
  }

  private Admission placeUnknown(Arrival arrival) {
    String id = Case.UNKNOWN_UNIT + "-" + arrival.original().sha256().substring(0, 12);
    return cases
        .find(id)
        .map(earlier -> answer(arrival, "already-received", earlier.id()))
        .orElseGet(() -> openUnknown(arrival, id));
  }

  private Optional<Case> latest(Arrival arrival) {
    return arrival.which().form().isEmpty()
        ? revisions.latest(unitCode(arrival), arrival.year())
        : revisions.latest(unitCode(arrival), arrival.year(), arrival.which());
  }

  private Admission keep(Arrival document) {
    return supporting
        .keep(unitCode(document), document.year(), document.original(), document.supporting())
        .map(kept -> kept(document, kept))
        .orElseGet(() -> refuse(document, tooMany(document)));
  }

  private Admission kept(Arrival document, SupportingDocuments.Kept kept) {
    String id = answers.supporting(document, unitCode(document), kept);
    return answered(document, kept.caseId(), id);
  }

  private static Arrival.Refusal tooMany(Arrival document) {
    List<String> most = List.of(String.valueOf(document.supporting()));
    return new Arrival.Refusal(SupportingDocuments.TOO_MANY, most, true);
  }

  private Admission declare(Arrival arrival) {
    List<String> forms = zeroForms.of(arrival);
    return zeroForms
        .refusal(arrival, forms)
        .map(reason -> refuse(arrival, new Arrival.Refusal(reason, List.of(), true)))
        .orElseGet(() -> declare(arrival, forms));
  }

  private Admission declare(Arrival arrival, List<String> forms) {
    declarations.declare(arrival, forms.isEmpty() ? List.of("") : forms);
    List<String> titles = forms.stream().map(duties.forms()::title).toList();
    String id = answers.keep(arrival, unitCode(arrival), Declarations.TAKEN, null, titles);
    return answered(arrival, null, id);
  }

  private Admission open(Arrival arrival, Optional<Case> last) {
    Revisions.Next next =
        revisions.next(arrival.owning().code(), arrival.year(), arrival.which(), last);
    String id = next.id();
    if (last.filter(c -> isClosed(c, id)).isPresent()) {
      return answer(arrival, "already-approved", last.get().id());
    }
    Optional<Case> ended = last.filter(c -> supersede(c, id));
    revisions.insert(next, arrival.owning().name(), arrival.original());
    supporting.attach(arrival.owning().code(), arrival.year(), id);
    List<String> replaced = duties.group(arrival.which().form());
    if (declarations.replace(arrival.owning().code(), arrival.year(), replaced, id)) {
      cases.note(id, "replaces-zero-report", CaseBook.SYSTEM, "");
    }
    return new Admission.Opened(arrival, id, ended.map(Case::id).orElse(null));
  }

  private boolean isClosed(Case last, String next) {
    return last.state() == CaseState.APPROVED && !reopenings.use(last.id(), next);
  }

  private Admission openUnknown(Arrival arrival, String id) {
    revisions.insertUnknown(id, arrival.year(), arrival.which(), arrival.original());
    return new Admission.Opened(arrival, id, null);
  }

  private boolean supersede(Case old, String by) {
    return cases.move(old.id(), UNDER_WAY, CaseState.SUPERSEDED, old.tier(), "superseded", by);
  }

  private Admission answer(Arrival arrival, String kind, String caseId) {
    String id = answers.keep(arrival, unitCode(arrival), kind, caseId, List.of());
    cases.note(caseId, "dropped-again", CaseBook.SYSTEM, arrival.original().name());
    return answered(arrival, caseId, id);
  }

  /** A refusal leaves the unit's report as it is, and says so. */
  private Admission refuse(Arrival arrival, Arrival.Refusal refusal) {
    boolean said = arrival.unit() != null && arrival.declaration() == null;
    Optional<Case> goesOn =
        (said ? latest(arrival) : Optional.<Case>empty())
            .filter(last -> last.state() != CaseState.RETURNED);
    boolean owing = said && goesOn.isEmpty();
    String beside = goesOn.map(Case::id).orElse(null);
    String id = answers.refuse(arrival, unitCode(arrival), refusal, beside, owing);
    return answered(arrival, null, id);
  }

  private static Admission answered(Arrival arrival, @Nullable String caseId, String id) {
    return new Admission.Answered(arrival, id, caseId);
  }

  /** The answer of this id. */
  public FileAnswer answerOf(String id) {
    return answers.get(id);
  }

  private static String unitCode(Arrival arrival) {
    return arrival.unit() == null ? Case.UNKNOWN_UNIT : arrival.unit().code();
  }
}

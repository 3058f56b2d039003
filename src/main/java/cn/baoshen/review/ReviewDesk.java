package cn.baoshen.review;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.Token;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.casebook.tier.Resends;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Tier;
import cn.baoshen.model.work.Stations;
import cn.baoshen.review.Outcome.Kind;
import cn.baoshen.review.Visit.Standing;
import cn.baoshen.review.letter.AddressBook;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.link.ReviewSettings;
import cn.baoshen.review.link.Secrets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a reviewer who holds a link looks at a case and decides it, once. */
final class ReviewDesk {
  private static final String VIA = "page";
  private static final int LONGEST_NOTES = 4000;

  private final CaseBook book;
  private final Correspondence correspondence;
  private final Decisions decisions;
  private final AddressBook addresses;
  private final Resends resends;
  private final Clock clock;
  private final LaterDecisions later;
  private final boolean waits;

  ReviewDesk(
      CaseBook book,
      Correspondence correspondence,
      Decisions decisions,
      AddressBook addresses,
      Resends resends,
      Clock clock,
      LaterDecisions later,
      ReviewSettings settings) {
    this.book = book;
    this.correspondence = correspondence;
    this.decisions = decisions;
    this.addresses = addresses;
    this.resends = resends;
    this.clock = clock;
    this.later = later;
    this.waits = settings.review().pageUndo();
  }

  /** Whether a decision here waits until it takes effect. */
  boolean waits() {
    return waits;
  }

  /** Looks, and changes nothing but that an expired link stays expired. */
  Visit visit(String secret) {
    return correspondence
        .token(Secrets.hash(secret))
        .map(this::visit)
        .orElse(new Visit(Standing.UNKNOWN, null, null, null));
  }

  private Visit visit(Token token) {
    Case subject = book.get(token.caseId());
    if (isRelieved(token, subject)) {
      return new Visit(relieved(token, subject), token, subject, null);
    }
    Optional<Decision> winner = decided(token);
    return new Visit(standing(token, subject, winner), token, subject, winner.orElse(null));
  }

  // A letter under way during the reassignment leaves a link that was never revoked.
  private boolean isRelieved(Token token, Case subject) {
    return token.revokedAt() != null
        || (token.usedAt() == null
            && waitsFor(token.tier(), subject)
            && addresses.assignment(subject).filter(asked -> !isFor(token, asked)).isPresent());
  }

  private Standing relieved(Token token, Case subject) {
    boolean asked =
        waitsFor(token.tier(), subject)
            && MailAddress.isSame(addresses.reviewer(subject), token.reviewer());
    return asked ? Standing.RENEWED : Standing.REASSIGNED;
  }

  private static boolean isFor(Token token, Assignment asked) {
    return MailAddress.isSame(asked.reviewer(), token.reviewer());
  }

  private Optional<Decision> decided(Token token) {
    return book.decisions(token.caseId()).stream().filter(d -> d.tier() == token.tier()).findAny();
  }

  private Standing standing(Token token, Case subject, Optional<Decision> winner) {
    if (token.usedAt() != null) {
      return Standing.USED;
    }
    if (winner.isPresent()) {
      return Standing.DECIDED;
    }
    if (subject.state() == CaseState.SUPERSEDED) {
      return Standing.SUPERSEDED;
    }
    if (!clock.instant().isBefore(token.expiresAt())) {
      correspondence.tokenExpired(token.hash());
      return Standing.EXPIRED;
    }
    return waitsFor(token.tier(), subject) ? Standing.OPEN : Standing.ELSEWHERE;
  }

  private static boolean waitsFor(Tier tier, Case subject) {
    return subject.state() == CaseState.IN_REVIEW && subject.tier() == tier;
  }

  /**
   * Decides, when the link still lets its reader and the answer is complete.
   *
   * @param choice null when none was made
   * @param typed the notes as typed
   */
  Outcome decide(String secret, @Nullable Choice choice, String typed) {
    Visit visit = visit(secret);
    String notes = TypedText.notes(typed);
    if (!visit.isOpen()) {
      return Outcome.closed(visit);
    }
    return missing(choice, notes)
        .or(() -> against(choice, visit.about()))
        .map(kind -> Outcome.incomplete(kind, visit))
        .orElseGet(() -> decide(visit, requireNonNull(choice), notes));
  }

  private static Optional<Kind> missing(@Nullable Choice choice, String notes) {
    if (choice == null) {
      return Optional.of(Kind.CHOICE_WANTED);
    }
    if (notes.length() > LONGEST_NOTES) {
      return Optional.of(Kind.NOTES_TOO_LONG);
    }
    if (choice == Choice.RETURN && !TypedText.areNotes(notes)) {
      return Optional.of(Kind.NOTES_WANTED);
    }
    return TypedText.suit(choice, notes) ? Optional.empty() : Optional.of(Kind.NOTES_DISAGREE);
  }

  /** Why the rules do not let it be approved as it was judged. */
  private Optional<Kind> against(@Nullable Choice choice, Case about) {
    return choice == Choice.APPROVE
        ? decisions
            .against(about.id())
            .map(why -> why.equals("older") ? Kind.RULES_OLDER : Kind.RULES_FAILED)
        : Optional.empty();
  }

  private Outcome decide(Visit visit, Choice choice, String notes) {
    Token token = visit.known();
    Decision decision =
        new Decision(
            token.caseId(), token.tier(), choice, token.reviewer(), clock.instant(), notes, VIA);
    if (waits) {
      later.propose(visit.about(), token.reviewer(), choice, notes);
    }
    return waits || decisions.decide(decision, token.hash(), Stations.CONCLUDE)
        ? new Outcome(Kind.DONE, visit, decision, addresses.tierAfter(visit.about()))
        : Outcome.closed(lost(token));
  }

  /**
   * Sends the letter of an expired link once more, to the reviewer's own address.
   *
   * @return false when the link is not one that only time has closed
   */
  boolean again(Visit visit, String reason) {
    if (visit.standing() != Standing.EXPIRED) {
      return false;
    }
    Token token = visit.known();
    Case about = visit.about();
    return waitsFor(token.tier(), about)
        && resends.resend(about.id(), reason, token.reviewer()).isDone();
  }

  // Somebody else was quicker: the case book now says who decided, or that another is asked.
  private Visit lost(Token token) {
    Visit now = correspondence.token(token.hash()).map(this::visit).orElseThrow();
    return now.standing() == Standing.REASSIGNED || now.standing() == Standing.RENEWED
        ? now
        : new Visit(Standing.DECIDED, now.token(), now.subject(), now.winner());
  }
}

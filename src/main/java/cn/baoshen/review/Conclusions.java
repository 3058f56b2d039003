package cn.baoshen.review;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Draws the conclusion from the rules' verdict or a tier's decision, and moves the case on. */
public class Conclusions {
  /** The matter of a conclusion that no person drew. */
  public static final String RULES = "rules";

  private static final Set<CaseState> UNDER_WAY = Set.of(CaseState.RECEIVED, CaseState.IN_REVIEW);

  private final CaseBook cases;
  private final Units units;
  private final Assignments assignments;
  private final TransactionOperations transaction;

  Conclusions(
      CaseBook cases, Units units, Assignments assignments, TransactionOperations transaction) {
    this.cases = cases;
    this.units = units;
    this.assignments = assignments;
    this.transaction = transaction;
  }

  /**
   * What follows from the answers given so far.
   *
   * @param tier the tier to ask next; null when nobody is asked any more
   */
  public record Conclusion(String caseId, Outcome outcome, @Nullable Tier tier) {
    /** The ways on. */
    public enum Outcome {
      ASK,
      APPROVED,
      RETURNED
    }
  }

  /** The first tier that this unit's reports go to. */
  public Tier first(Case sound) {
    return unit(sound).tierAfter(null).orElseThrow();
  }

  /**
   * What follows for a case.
   *
   * @param about {@code rules}, or the tier whose decision was recorded
   */
  public Conclusion draw(Case decided, String about) {
    if (about.equals(RULES)) {
      return end(decided, CaseState.RETURNED, null);
    }
    Tier tier = tier(about);
    if (decision(decided, tier).choice() == Decision.Choice.RETURN) {
      return end(decided, CaseState.RETURNED, tier);
    }
    return unit(decided)
        .tierAfter(tier)
        .map(next -> new Conclusion(decided.id(), Conclusion.Outcome.ASK, next))
        .orElseGet(() -> end(decided, CaseState.APPROVED, tier));
  }

  /**
   * The case enters the tier that is asked, and whom it asks there is fixed; asking again changes
   * nothing.
   *
   * @param about the tier, with {@code .n} behind it when it was reassigned, {@code .again.n} when
   *     its letter was ordered once more
   * @return the case as it then stands; null when it has gone beyond this tier
   */
  public @Nullable Case enter(Case asked, String about) {
    Tier tier = tier(about);
    if (asked.tier() != null && asked.tier().compareTo(tier) > 0) {
      return null;
    }
    if (asked.state() != CaseState.IN_REVIEW || asked.tier() != tier) {
      transaction.executeWithoutResult(status -> enter(asked, tier));
    }
    return cases.find(asked.id()).filter(c -> c.tier() == tier).orElse(null);
  }

  private void enter(Case asked, Tier tier) {
    String what = tier.name().toLowerCase(Locale.ROOT);
    if (cases.move(asked.id(), UNDER_WAY, CaseState.IN_REVIEW, tier, "asked", what)) {
      assignments.fix(asked, tier);
    }
  }

  private Conclusion end(Case decided, CaseState end, @Nullable Tier tier) {
    if (tier == null) {
      cases.returnByRules(decided.id());
    } else {
      cases.move(decided.id(), UNDER_WAY, end, tier, end.name().toLowerCase(Locale.ROOT), "");
    }
    return new Conclusion(decided.id(), Conclusion.Outcome.valueOf(end.name()), null);
  }

  private Decision decision(Case decided, Tier tier) {
    return cases.decisions(decided.id()).stream()
        .filter(d -> d.tier() == tier)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no decision of " + tier + ": " + decided.id()));
  }

  private Unit unit(Case of) {
    return units
        .byCode(of.unitCode())
        .orElseThrow(() -> new IllegalStateException("no longer registered: " + of.unitCode()));
  }

  private static Tier tier(String about) {
    return Tier.valueOf(about.replaceFirst("\\..*$", "").toUpperCase(Locale.ROOT));
  }
}

package cn.baoshen.casebook;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an administrator's act was not done; its sentence is {@link #key()} in {@code
 * text/tiers.properties}.
 */
public enum Refusal {
  REASON_WANTED,
  REASON_TOO_LONG,
  NAME_WANTED,
  NO_SUCH_CASE,
  NO_SUCH_ENTRY,
  /** Somebody else was quicker, or it was done before. */
  DONE_ALREADY,
  BAD_ADDRESS,
  /** Letters to it would come back to the service. */
  OWN_MAILBOX,
  /** The unit would review its own report. */
  UNITS_OWN_ADDRESS,
  NOT_IN_REVIEW,
  DECIDED_ALREADY,
  /** The tier has answered; nobody is to be asked again. */
  ANSWERED_ALREADY,
  ASKED_ALREADY,
  /** Another reviewer is asked than the page showed. */
  REASSIGNED_MEANWHILE,
  OTHER_TIER,
  NOT_A_REVIEWER,
  OWN_DEPUTY,
  DAYS_WRONG,
  DAYS_PAST,
  DAYS_OVERLAP,
  DEPUTIES_IN_A_CIRCLE,
  NOT_APPROVED,
  NOT_THE_LATEST,
  NO_UNIT,
  NOT_EXAMINED,
  RULE_NOT_WAIVABLE,
  WAIVED_ALREADY,
  NOTHING_WAIVED,
  NOT_FAILED,
  NOTHING_OWED,
  NOT_ASKED,
  /** The same letter was ordered a moment ago. */
  JUST_SENT,
  REMINDED_TODAY,
  /** Not the open collection: its last day is not known. */
  OTHER_YEAR,
  /** Neither later than the open year nor one that was open. */
  YEAR_UNKNOWN,
  NO_FORM_FOR_YEAR,
  /** None that is asked for this year. */
  NO_SUCH_FORM,
  /** A form's own last day lies before the year opens. */
  FORM_DUE_BEFORE,
  /** Not later than everybody's last day. */
  NOT_LATER,
  /** Nobody approved it or nobody entered it, or a name is too long. */
  PERSON_WANTED,
  NOT_EXTENDED;

  private static final int LONGEST_REASON = 1000;

  /** Such as {@code refusal.reason-wanted}. */
  public String key() {
    return "refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is missing of the two things that every act must have. */
  public static Optional<Refusal> ofEntry(String reason, String who) {
    if (isBlank(who)) {
      return Optional.of(NAME_WANTED);
    }
    if (isBlank(reason)) {
      return Optional.of(REASON_WANTED);
    }
    return when(reason.length() > LONGEST_REASON, REASON_TOO_LONG);
  }

  public static Optional<Refusal> when(boolean holds, Refusal refusal) {
    return holds ? Optional.of(refusal) : Optional.empty();
  }

  public static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}

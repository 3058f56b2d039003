package cn.baoshen.model.work;

import java.util.Set;

/** The stations that Java hands work to, by the names that they have in {@code routes/}. */
public final class Stations {
  public static final String EXAMINE = "examine";
  public static final String RENDER = "render";
  public static final String REDRAW = "redraw";
  public static final String ASK = "ask";
  public static final String RELIEVE = "relieve";
  public static final String SETTLE = "settle";
  public static final String REFUSE = "refuse";
  public static final String CONCLUDE = "conclude";
  public static final String TELL = "tell";
  public static final String TELL_EXTENSION = "tell-extension";
  public static final String TELL_SPOT_CHECK = "tell-spot-check";
  public static final String ANSWER_MAIL = "answer-mail";
  public static final String REMIND_UNIT = "remind-unit";
  public static final String REMIND_REVIEWER = "remind-reviewer";
  public static final String ESCALATE = "escalate";
  public static final String BULK = "bulk";
  public static final String ALARM = "alarm";
  public static final String FAIL = "fail";
  public static final String PUBLISH = "publish";

  private static final Set<String> PATIENT = Set.of(REMIND_UNIT, REMIND_REVIEWER);

  private Stations() {}

  /** True for work that waits while there is any other; there is much of it, and on one day. */
  public static boolean canWait(String station) {
    return PATIENT.contains(station);
  }
}

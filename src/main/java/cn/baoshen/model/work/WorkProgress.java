package cn.baoshen.model.work;

/**
 * How far some work is that a person ordered, and how the last of it ended.
 *
 * @param trouble key of what kept the last one from being done; empty when nothing did
 */
public record WorkProgress(int done, int all, boolean running, String trouble) {
  /** Of work that nobody has ordered. */
  public static final WorkProgress NONE = new WorkProgress(0, 0, false, "");

  private static final String FAILED = "failed";
  private static final String INTERRUPTED = "interrupted";
  private static final int HUNDRED = 100;

  /** Work that was ordered and has not come to anything yet. */
  public static WorkProgress begun() {
    return NONE.again();
  }

  /** The same under way. */
  public static WorkProgress at(int done, int all) {
    return new WorkProgress(done, all, true, "");
  }

  /** The same once more, not further than it came. */
  public WorkProgress again() {
    return new WorkProgress(done, all, true, "");
  }

  /** The same at its end. */
  public WorkProgress ended() {
    return ended("");
  }

  public WorkProgress ended(String why) {
    return new WorkProgress(done, all, false, why);
  }

  /** The same broken off by what nobody foresaw. */
  public WorkProgress failed() {
    return ended(FAILED);
  }

  /** The same broken off as the service ended. */
  public WorkProgress interrupted() {
    return ended(INTERRUPTED);
  }

  public boolean isInterrupted() {
    return trouble.equals(INTERRUPTED);
  }

  public boolean isFailed() {
    return !trouble.isEmpty();
  }

  public int percent() {
    return (int) ((long) done * HUNDRED / Math.max(1, all));
  }
}

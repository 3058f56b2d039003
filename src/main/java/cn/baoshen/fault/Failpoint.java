package cn.baoshen.fault;

/**
 * A named step at which the process can be made to die as by {@code kill -9}.
 *
 * <p>{@code -Dbaoshen.failpoint=NAME} halts at the first pass of NAME; {@code NAME@TEXT} only when
 * the subject (a file name, a case id) contains TEXT.
 */
public final class Failpoint {
  private static final String ARMED = System.getProperty("baoshen.failpoint", "");

  private Failpoint() {}

  /** Dies here when this point is armed for this subject. */
  public static void at(String name, String subject) {
    if (!ARMED.isEmpty() && matches(name, subject)) {
      Runtime.getRuntime().halt(137);
    }
  }

  private static boolean matches(String name, String subject) {
    String[] parts = ARMED.split("@", 2);
    return parts[0].equals(name) && (parts.length == 1 || subject.contains(parts[1]));
  }
}

package cn.baoshen.testing;

/** Whether tests are to take the time of {@code -Psoak}, or show the same by fewer kills. */
public final class Soak {
  private Soak() {}

  public static boolean isOn() {
    return System.getProperty("baoshen.soak.minutes") != null;
  }
}

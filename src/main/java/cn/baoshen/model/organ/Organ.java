package cn.baoshen.model.organ;

/**
 * The bureau that collects the reports and signs what goes out; what is not known is empty.
 *
 * @param name its full official name
 * @param phone where it can be asked
 * @param contact the office or person who answers there
 */
public record Organ(String name, String phone, String contact, String address) {
  /** A bureau that nobody has named. */
  public static final Organ UNNAMED = new Organ("", "", "", "");

  public boolean isNamed() {
    return !name.isEmpty();
  }

  /** Whether there is anything to say of how it is reached. */
  public boolean isReachable() {
    return !phone.isEmpty() || !contact.isEmpty();
  }
}

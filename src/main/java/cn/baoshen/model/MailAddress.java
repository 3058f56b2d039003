package cn.baoshen.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address as the house takes it: one plain address, without a name or angle brackets. */
public final class MailAddress {
  private static final int LONGEST = 254;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

  private MailAddress() {}

  /** True for one address in plain letters; {@code OwnAddresses} says whether one is taken. */
  public static boolean isPlain(String text) {
    return text.length() <= LONGEST && PLAIN.matcher(text).matches();
  }

  /** True when both are the same person's: addresses are told apart without regard to case. */
  public static boolean isSame(String one, String other) {
    return key(one).equals(key(other));
  }

  /** What stands behind the last at sign, as it compares. */
  public static String host(String address) {
    return key(address.substring(address.lastIndexOf('@') + 1));
  }

  /** The address as one that compares. */
  public static String key(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}

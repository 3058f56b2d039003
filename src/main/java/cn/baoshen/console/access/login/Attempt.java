package cn.baoshen.console.access.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who says a name and a password.
 *
 * @param name as it was typed
 * @param door people and programs are held up apart, so that none locks the other out
 * @param address what it comes from
 * @param device the known device it comes from; null when it is none that knows this account
 * @param here whether it comes from this machine itself
 */
public record Attempt(
    String name, Door door, String address, @Nullable String device, boolean here) {
  private static final int NETWORK = 8;

  /** How a password is said. */
  public enum Door {
    FORM,
    BASIC
  }

  /**
   * The address as far as one person is bound to it: of the newer kind everybody has thousands of
   * millions.
   */
  String place() {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == Integer.BYTES
          ? address
          : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}

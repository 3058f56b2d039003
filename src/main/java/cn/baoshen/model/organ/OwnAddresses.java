package cn.baoshen.model.organ;

import cn.baoshen.model.MailAddress;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The service's own mail addresses, and by them which others a letter can reach.
 *
 * <p>A host without a dot is a slip of the pen, unless the service itself is at such a one.
 */
public final class OwnAddresses {
  private static final String THIS_MACHINE = "localhost";

  private final Set<String> own;

  /**
   * @param own the sender of the letters, and the mailbox that answers come into; what is no
   *     address, such as the mere name of a login, is left out
   */
  public OwnAddresses(Collection<String> own) {
    this.own =
        own.stream()
            .map(String::strip)
            .filter(MailAddress::isPlain)
            .map(MailAddress::key)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether letters to this address would come back to the service. */
  public boolean has(String address) {
    return own.contains(MailAddress.key(address));
  }

  /** Whether it is one address whose host can exist. */
  public boolean canReach(String address) {
    return MailAddress.isPlain(address) && isHost(MailAddress.host(address));
  }

  private boolean isHost(String host) {
    return host.indexOf('.') >= 0
        || host.equals(THIS_MACHINE)
        || own.stream().map(MailAddress::host).anyMatch(host::equals);
  }
}

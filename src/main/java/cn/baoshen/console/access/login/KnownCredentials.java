package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and passwords that were right a moment ago: a program sends them with every request, and a
 * hash that is meant to be slow is not reckoned each time. Kept are keyed hashes, under a key that
 * dies with the process; what an account had changed since is as good as forgotten.
 */
public class KnownCredentials {
  private static final int MOST = 200;
  private static final Duration UNUSED = Duration.ofMinutes(10);

  private final byte[] key = new byte[32];
  private final Clock clock;
  private final Map<String, Seen> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MOST;
        }
      };

  public KnownCredentials(Clock clock) {
    this.clock = clock;
    new SecureRandom().nextBytes(key);
  }

  private record Seen(int edition, Instant at) {}

  /** True when this password was the right one of the account as it is now. */
  boolean isKnown(Account account, String password) {
    String id = id(account.name(), password);
    Instant now = clock.instant();
    synchronized (known) {
      Seen seen = known.get(id);
      if (seen == null) {
        return false;
      }
      if (seen.edition() != account.edition() || now.isAfter(seen.at().plus(UNUSED))) {
        known.remove(id);
        return false;
      }
      known.put(id, new Seen(seen.edition(), now));
      return true;
    }
  }

  void keep(Account account, String password) {
    synchronized (known) {
      known.put(id(account.name(), password), new Seen(account.edition(), clock.instant()));
    }
  }

  private String id(String name, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((name + "\n" + password).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package cn.baoshen.review.link;

import cn.baoshen.model.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of links: 256 random bits, which nobody but the reader of the letter gets to see. */
public final class Secrets {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** A fresh secret, 43 characters that stand in a link as they are. */
  public String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What we keep of a secret: its SHA-256 in hex. */
  public static String hash(String secret) {
    return Sha256.of(secret);
  }
}

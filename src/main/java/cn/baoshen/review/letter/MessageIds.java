package cn.baoshen.review.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Message-IDs fixed by what a letter is about, and signed, so that only who got the letter can name
 * it: {@code review.<case id>.leader.<20 hex>@<host>}.
 */
public final class MessageIds {
  private static final String MAC = "HmacSHA256";
  private static final int HEX = 20;

  private final String host;
  private final SecretKeySpec key;

  /**
   * @param key this installation's own secret
   */
  public MessageIds(String host, byte[] key) {
    this.host = host;
    this.key = new SecretKeySpec(key, MAC);
  }

  /** The id of a letter of this kind about these things: a case, and a tier or what else tells. */
  public String of(String kind, Object... about) {
    String things = Arrays.stream(about).map(MessageIds::atom).collect(Collectors.joining("."));
    String name = kind + "." + things;
    return name + "." + signature(name) + "@" + host;
  }

  private String signature(String name) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      byte[] signed = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signed).substring(0, HEX);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }

  // An id's left side is made of atoms; what else a unit code holds is written as its number.
  private static String atom(Object thing) {
    String text = thing instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : thing.toString();
    return text.codePoints()
        .mapToObj(c -> isAtom(c) ? Character.toString(c) : "=%X=".formatted(c))
        .collect(Collectors.joining());
  }

  private static boolean isAtom(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }
}

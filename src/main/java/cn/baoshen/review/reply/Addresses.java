package cn.baoshen.review.reply;

import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The mail addresses in a header line, read kindly: a name in bare characters, a domain that a
 * strict reader refuses, or nothing between the brackets costs nobody their mail.
 */
final class Addresses {
  private static final int LONGEST = 250;
  private static final int MOST = 100;
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.){0,500}+\"");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}+\\)");
  private static final Pattern BRACKETED = Pattern.compile("<([^<>]{0,1000}+)>");
  private static final Pattern ROUTE = Pattern.compile("^(?:mailto:|@[^:]{0,500}:)");
  private static final Pattern SEAM = Pattern.compile("\\s*([@.])\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>@\",;\\p{Cntrl}]+@[^\\s<>@\",;\\p{Cntrl}]+");
  private static final String HERE = "\u0001";

  private Addresses() {}

  /** Each once, in lower case, in order. */
  static List<String> in(String header) {
    String bare = header.replace(HERE, " ");
    bare = COMMENT.matcher(QUOTED.matcher(bare).replaceAll(" ")).replaceAll(" ");
    Set<String> found = new LinkedHashSet<>();
    BRACKETED
        .matcher(bare)
        .results()
        .limit(MOST)
        .forEach(m -> address(m.group(1)).ifPresent(found::add));
    String rest = BRACKETED.matcher(bare).replaceAll(HERE);
    for (String piece : rest.split("[,;]", MOST)) {
      if (!piece.contains(HERE)) {
        address(piece).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<String> address(String words) {
    String one = ROUTE.matcher(SEAM.matcher(words.trim()).replaceAll("$1")).replaceFirst("");
    String plain = one.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return Optional.of(plain).filter(a -> a.length() <= LONGEST && ADDRESS.matcher(a).matches());
  }

  /** True when both name one mailbox, in whatever case or script the domain is written. */
  static boolean same(String one, String other) {
    return ascii(one).equals(ascii(other));
  }

  private static String ascii(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    try {
      return lower.substring(0, at + 1) + IDN.toASCII(lower.substring(at + 1));
    } catch (IllegalArgumentException odd) {
      return lower;
    }
  }
}

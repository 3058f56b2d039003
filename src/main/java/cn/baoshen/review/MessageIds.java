package cn.baoshen.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Message-IDs fixed by what a letter is about: {@code review.<case id>.leader@<host>}. */
final class MessageIds {
  private final String host;

  MessageIds(String host) {
    this.host = host;
  }

  /** The id of a letter of this kind about these things: a case, and a tier or what else tells. */
  String of(String kind, Object... about) {
    String things = Arrays.stream(about).map(MessageIds::atom).collect(Collectors.joining("."));
    return kind + "." + things + "@" + host;
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

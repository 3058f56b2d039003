package cn.baoshen.review.reply.part;

import java.util.ArrayList;
import java.util.List;

/** Text that a person signed or encrypted within a plain mail (OpenPGP's armor, RFC 9580, 6-7). */
final class Armor {
  private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
  private static final String END = "-----END PGP SIGNATURE-----";
  private static final String ENCRYPTED = "-----BEGIN PGP MESSAGE-----";
  private static final String ESCAPE = "- ";

  private Armor() {}

  /** True when what a person wrote can be read with a key only. */
  static boolean isEncrypted(String text) {
    return text.contains(ENCRYPTED)
        && text.lines().anyMatch(l -> l.stripTrailing().equals(ENCRYPTED));
  }

  /** The text within, whoever signed it; any other text as it is. */
  static String opened(String text) {
    return text.contains(SIGNED) ? String.join("\n", inside(text.lines().toList())) : text;
  }

  private static List<String> inside(List<String> lines) {
    List<String> kept = new ArrayList<>();
    Place place = Place.OUTSIDE;
    for (String line : lines) {
      Place next = place.after(line.stripTrailing());
      if (next == place && place != Place.HEAD && place != Place.SIGNATURE) {
        boolean escaped = place == Place.WITHIN && line.startsWith(ESCAPE);
        kept.add(escaped ? line.substring(ESCAPE.length()) : line);
      }
      place = next;
    }
    return kept;
  }

  private enum Place {
    OUTSIDE,
    /** Between the title and the empty line before the text. */
    HEAD,
    WITHIN,
    SIGNATURE;

    Place after(String line) {
      return switch (this) {
        case OUTSIDE -> line.equals(SIGNED) ? HEAD : OUTSIDE;
        case HEAD -> line.isEmpty() ? WITHIN : HEAD;
        case WITHIN -> line.equals(SIGNATURE) ? SIGNATURE : WITHIN;
        case SIGNATURE -> line.equals(END) ? OUTSIDE : SIGNATURE;
      };
    }
  }
}

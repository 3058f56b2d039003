package cn.baoshen.review.reply.part;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why nothing can be read in a mail that is not empty. */
final class Unreadable {
  private static final Set<String> ENCRYPTED =
      Set.of("multipart/encrypted", "application/pgp-encrypted");
  private static final Set<String> SIGNATURES =
      Set.of("application/pgp-signature", "application/pkcs7-signature");

  private Unreadable() {}

  /** Key of the reason; null when there is nothing to be read. */
  static @Nullable String because(Parts parts) {
    List<MimePart> all = parts.flat().stream().map(Parts::leaf).toList();
    if (all.stream().anyMatch(Unreadable::isEncrypted)) {
      return "unreadable-encrypted";
    }
    if (all.stream().anyMatch(l -> l.type().equals("text/calendar"))) {
      return "invitation";
    }
    List<MimePart> opaque = all.stream().filter(Unreadable::isOpaque).toList();
    // What else is enclosed was sent along, and the words forgotten.
    return opaque.size() == 1 && !opaque.get(0).type().startsWith("message/")
        ? "unreadable-format"
        : null;
  }

  private static boolean isEncrypted(MimePart leaf) {
    String smime = leaf.parameter("smime-type").orElse("").toLowerCase(Locale.ROOT);
    return ENCRYPTED.contains(leaf.type()) || smime.contains("enveloped");
  }

  private static boolean isOpaque(MimePart leaf) {
    boolean text = Bodies.isText(leaf) && !leaf.isEnclosed();
    return !leaf.isMultipart() && !text && !SIGNATURES.contains(leaf.type());
  }
}

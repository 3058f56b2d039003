package cn.baoshen.rendering.pdf;

import cn.baoshen.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identifier of a finished document: the same number twice, in hex, in its trailer. */
final class Identifier {
  private static final Pattern ID =
      Pattern.compile("/ID\\s*\\[<(\\p{XDigit}{64})>\\s*<(\\p{XDigit}{64})>]");

  private Identifier() {}

  /** The document with the hash of everything else as its identifier. */
  static byte[] settle(byte[] pdf) {
    MatchResult id = find(pdf);
    byte[] settled = pdf.clone();
    write(settled, id, "0".repeat(64));
    write(settled, id, Sha256.of(settled));
    return settled;
  }

  private static MatchResult find(byte[] pdf) {
    Matcher id = ID.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    MatchResult last = null;
    while (id.find()) {
      last = id.toMatchResult();
    }
    if (last == null) {
      throw new IllegalStateException("a document without an identifier");
    }
    return last;
  }

  private static void write(byte[] pdf, MatchResult id, String hex) {
    byte[] bytes = hex.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, pdf, id.start(1), bytes.length);
    System.arraycopy(bytes, 0, pdf, id.start(2), bytes.length);
  }
}

package cn.baoshen.intake;

import cn.baoshen.intake.file.FileKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A closer look at a file that is no report, for words that fit what its unit dropped: what reads
 * reports need not tell a letter from a list.
 */
final class SideKind {
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;
  private static final int LOOKED_AT = 8192;
  private static final int MOST_OF_A_DIRECTORY = 65_536;

  /** Two of these begin a letter; one may stand in any text. */
  private static final Pattern HEADER =
      Pattern.compile(
          "^(?:from|to|subject|date|received|message-id|return-path|delivered-to|mime-version):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final String SAVED_PAGE = "Snapshot-Content-Location";
  private static final Set<String> VAGUE =
      Set.of("file-text", "file-csv", "file-html", "file-unknown", "file-archive");

  /** By what such a file has in its first bytes, in Latin-1. */
  private record Sign(String reason, Pattern start) {
    static Sign of(String reason, String regex) {
      return new Sign(reason, Pattern.compile(regex, Pattern.DOTALL));
    }
  }

  private static final List<Sign> SIGNS =
      List.of(
          Sign.of("file-picture", "RIFF....WEBP"),
          Sign.of("file-picture", "....ftyp(?:hei|mif1|msf1|avif)"),
          Sign.of("file-picture", "8BPS|<svg|<\\?xml[^>]*>\\s*<svg"),
          Sign.of(
              "file-media",
              "RIFF....(?:AVI |WAVE)|....ftyp|ID3|OggS|fLaC|\u001A\u0045\u00DF\u00A3"),
          Sign.of("file-media", "\u00FF[\u00FB\u00F3\u00F2]|#!AMR|FLV"),
          Sign.of("file-program", "MZ|\u007FELF"),
          Sign.of("file-archive", "BZh|\u00FD7zXZ|MSCF|(?:.{257})ustar|..-lh"));

  private SideKind() {}

  /** The reason in words that fit better, or the one that is given. */
  static String of(byte[] bytes, String reason) {
    if (!VAGUE.contains(reason)) {
      return reason;
    }
    String start = text(bytes, 0, LOOKED_AT);
    if (isMail(bytes, start)) {
      return "file-mail";
    }
    if (text(bytes, bytes.length - MOST_OF_A_DIRECTORY, bytes.length).contains("OFD.xml")) {
      return "file-ofd";
    }
    return SIGNS.stream()
        .filter(sign -> sign.start().matcher(start).lookingAt())
        .map(Sign::reason)
        .findFirst()
        .orElse(reason);
  }

  private static boolean isMail(byte[] bytes, String start) {
    boolean kept = FileKind.of(bytes) == FileKind.OLE2 && isOutlook(bytes);
    return kept
        || HEADER.matcher(start.stripLeading()).lookingAt()
            && HEADER.matcher(start).results().count() > 1
            && !start.contains(SAVED_PAGE);
  }

  /** Outlook keeps a letter's parts under names that nothing else uses. */
  private static boolean isOutlook(byte[] bytes) {
    String part = new String("__nameid".getBytes(StandardCharsets.UTF_16LE), LATIN);
    return new String(bytes, LATIN).contains(part);
  }

  private static String text(byte[] bytes, int from, int to) {
    int first = Math.max(0, from);
    return new String(bytes, first, Math.min(bytes.length, to) - first, LATIN);
  }
}

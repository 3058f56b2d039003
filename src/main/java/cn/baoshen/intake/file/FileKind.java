package cn.baoshen.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes and never by its name. */
public enum FileKind {
  /** Also what could have become JSON: nothing at all, or text in a wrong encoding. */
  JSON,
  /** A zip, which may be a workbook. */
  PACKED,
  /** An OLE2 file, which may be a binary workbook. */
  OLE2,
  OTHER;

  private static final int LOOKED_AT = 4096;

  /** Reason by the bytes that only such a file begins with, in Latin-1. */
  private static final Map<String, String> BEGINNINGS =
      Map.ofEntries(
          Map.entry("%PDF", "file-pdf"),
          Map.entry("{\\rtf", "file-other-office"),
          Map.entry("\u0009\u0000\u0004\u0000", "file-old-xls"),
          Map.entry("\u0009\u0002\u0006\u0000", "file-old-xls"),
          Map.entry("\u0009\u0004\u0006\u0000", "file-old-xls"),
          Map.entry("\u0009\u0008\u0008\u0000", "file-old-xls"),
          Map.entry("ID;", "file-sylk"),
          Map.entry("Rar!", "file-archive"),
          Map.entry("7z\u00BC\u00AF", "file-archive"),
          Map.entry("\u001F\u008B", "file-archive"),
          Map.entry("\u0089PNG", "file-picture"),
          Map.entry("\u00FF\u00D8\u00FF", "file-picture"),
          Map.entry("GIF8", "file-picture"),
          Map.entry("BM", "file-picture"),
          Map.entry("II*\u0000", "file-picture"),
          Map.entry("MM\u0000*", "file-picture"));

  /** An OpenDocument in one piece of XML, without a package around it. */
  private static final Pattern FLAT_DOCUMENT =
      Pattern.compile("<[a-z0-9]+:document\\s[^<]*opendocument");

  /** A comment before the report, or one word of JSON as the whole of it. */
  private static final Pattern JSON_ALL_THE_SAME =
      Pattern.compile("^(?://[^{]*\\{|/\\*|(?:null|true|false)\\s*$)");

  private static final Pattern MARKUP =
      Pattern.compile("^<(?:!doctype html|html|head|body|table|meta)\\b.*", Pattern.DOTALL);

  public static FileKind of(byte[] bytes) {
    String start = start(bytes, LOOKED_AT);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return PACKED;
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OLE2;
    }
    String text = visible(start);
    boolean json =
        text.startsWith("{") && !text.startsWith("{\\rtf")
            || text.startsWith("[")
            || JSON_ALL_THE_SAME.matcher(text).find();
    return json || text.isEmpty() || isUtf16(start) ? JSON : OTHER;
  }

  /** Why a file of another kind cannot be taken: what it is and what to do. */
  public static UnreadableFile refusal(byte[] bytes) {
    String start = start(bytes, LOOKED_AT);
    for (Map.Entry<String, String> known : BEGINNINGS.entrySet()) {
      if (start.startsWith(known.getKey())) {
        return new UnreadableFile(known.getValue());
      }
    }
    return new UnreadableFile(textual(visible(start).toLowerCase(Locale.ROOT), start));
  }

  private static String textual(String text, String start) {
    if (text.startsWith("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return "file-xml-2003";
    }
    if (FLAT_DOCUMENT.matcher(text).find()) {
      return text.contains("opendocument.text") ? "file-other-office" : "file-ods";
    }
    if (text.contains("<uof:") || text.contains("<uof ")) {
      return "file-uof";
    }
    if (MARKUP.matcher(text).matches() || text.contains("<html") || text.contains("<table")) {
      return "file-html";
    }
    if (text.startsWith("mime-version:")) {
      return "file-html";
    }
    if (!isText(start)) {
      return "file-unknown";
    }
    return looksLikeRows(text) ? "file-csv" : "file-text";
  }

  private static boolean looksLikeRows(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.contains(",") || line.contains("\t") || line.contains(";");
  }

  private static boolean isText(String start) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    boolean controls = start.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
    return !controls && (isText(bytes, StandardCharsets.UTF_8) || isText(bytes, gb18030()));
  }

  /** The last character may be cut in two by the look at the beginning alone. */
  private static boolean isText(byte[] bytes, Charset charset) {
    try {
      ByteBuffer whole = ByteBuffer.wrap(bytes, 0, Math.max(0, bytes.length - 4));
      charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(whole);
      return true;
    } catch (CharacterCodingException e) {
      return cutAtTheEnd(bytes, charset);
    }
  }

  private static boolean cutAtTheEnd(byte[] bytes, Charset charset) {
    for (int cut = 5; cut < 8 && cut < bytes.length; cut++) {
      String text = new String(bytes, 0, bytes.length - cut, charset);
      if (text.indexOf('\uFFFD') < 0) {
        return true;
      }
    }
    return false;
  }

  private static Charset gb18030() {
    return Charset.forName("GB18030");
  }

  private static boolean isUtf16(String start) {
    return start.startsWith("\u00FE\u00FF")
        || start.startsWith("\u00FF\u00FE")
        || start.matches("(?s)\\{\u0000.*|\u0000\\{.*");
  }

  private static String visible(String start) {
    return start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
  }

  private static String start(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }
}

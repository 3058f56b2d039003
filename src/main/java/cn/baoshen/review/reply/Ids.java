package cn.baoshen.review.reply;

import cn.baoshen.review.reply.part.Headers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The Message-IDs in a header line, however a mail program or a gateway left them: without
 * brackets, broken over lines, escaped for a page, as an encoded word.
 */
final class Ids {
  private static final int MOST = 2_000;
  private static final Pattern ESCAPED =
      Pattern.compile("&(?:lt|gt|amp|#\\d{1,4}|#x\\p{XDigit}{1,4});");
  private static final Pattern PERCENT = Pattern.compile("%(3c|3e|40)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,1000})>");
  private static final Pattern BETWEEN = Pattern.compile("[\\s<>,;\"'()\\[\\]]+");
  private static final int LONGEST = 1_000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern MAILTO = Pattern.compile("^mailto:", Pattern.CASE_INSENSITIVE);

  private Ids() {}

  /** Those of one line in order, without brackets; each once. */
  static List<String> in(String header) {
    String plain = plain(header);
    Set<String> ids = new LinkedHashSet<>();
    Matcher m = BRACKETED.matcher(plain);
    while (m.find() && ids.size() < MOST) {
      add(ids, m.group(1));
    }
    String rest = BRACKETED.matcher(plain).replaceAll(" ");
    BETWEEN.splitAsStream(rest).filter(Ids::isBare).limit(MOST).forEach(bare -> add(ids, bare));
    if (ids.size() <= 1 && isOne(rest)) {
      // Broken within an id that bears no brackets.
      add(ids, rest);
    }
    return List.copyOf(ids);
  }

  private static String plain(String header) {
    String decoded = Headers.decoded(header);
    String unescaped =
        ESCAPED.matcher(decoded).find() ? Parser.unescapeEntities(decoded, false) : decoded;
    return PERCENT
        .matcher(unescaped)
        .replaceAll(code -> Character.toString((char) Integer.parseInt(code.group(1), 16)));
  }

  private static boolean isBare(String word) {
    return isOne(word) && !word.startsWith("@") && !word.endsWith("@");
  }

  private static boolean isOne(String words) {
    return words.length() <= LONGEST
        && words.indexOf('@') >= 0
        && words.indexOf('@') == words.lastIndexOf('@');
  }

  private static void add(Set<String> ids, String found) {
    String id = MAILTO.matcher(BLANKS.matcher(found).replaceAll("")).replaceFirst("");
    if (!id.isEmpty()) {
      ids.add(id);
    }
  }
}

package cn.baoshen.review.reply.page;

import cn.baoshen.review.reply.page.Look.Shown;
import cn.baoshen.review.reply.text.CleanText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page as a person sees it, in lines; what its markup calls a quote bears a quote mark.
 *
 * <p>What cannot be seen does not speak; where nobody can say whether it is seen, both are told.
 */
public final class PageText implements NodeVisitor {
  /**
   * A line of its own: from here on all is quoted. Text from outside is cleaned of this character.
   */
  public static final String FENCE = "\uE000";

  private static final String QUOTE = String.join(",", ReplyVocabulary.list("page.quote"));
  private static final String FENCES = String.join(",", ReplyVocabulary.list("page.fence"));
  private static final int MOST = 1 << 20;
  private static final int MOST_FENCES = 40;
  // Pictures within the page; they would be most of it.
  private static final Pattern DATA = Pattern.compile("data:[^\"'\\s<>)]{200,}+");
  private static final Pattern INDENTED = Pattern.compile("border(-left)?\\s*:\\s*(none|0)");
  private static final Set<String> WITHIN_LINE = Set.of("td", "th", "br", "hr", "ins");
  private static final Set<String> BREAKS = Set.of("br", "hr");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final Map<Element, Integer> counted = new IdentityHashMap<>();
  private String number = "";
  private int depth;

  private PageText() {}

  /**
   * The text of a page.
   *
   * @param possible all that may be seen
   * @param sure what is certainly seen; the same, but for odd pages
   * @param cut true when the page was too long to be read to its end
   */
  public record Page(String possible, String sure, boolean cut) {}

  public static String of(String html) {
    return page(html).possible();
  }

  public static Page page(String html) {
    String slim = DATA.matcher(html).replaceAll("data:");
    boolean cut = slim.length() > MOST;
    Document page = Jsoup.parse(cut ? slim.substring(0, MOST) : slim);
    page.outputSettings().prettyPrint(false);
    PictureWords.write(page);
    Map<TextNode, Shown> sight = Sight.of(page);
    blank(sight, Shown.NO);
    page.select(FENCES).stream()
        .limit(MOST_FENCES)
        .filter(PageText::isFence)
        .forEach(e -> e.addClass("fence-"));
    page.select(QUOTE).stream().filter(e -> !isIndented(e)).forEach(e -> e.addClass("quoted-"));
    String possible = read(page);
    return new Page(possible, blank(sight, Shown.PERHAPS) ? read(page) : possible, cut);
  }

  /** True when there was any. */
  private static boolean blank(Map<TextNode, Shown> sight, Shown which) {
    List<TextNode> all =
        sight.entrySet().stream()
            .filter(e -> e.getValue() == which)
            .map(Map.Entry::getKey)
            .toList();
    all.forEach(t -> t.text(""));
    return !all.isEmpty();
  }

  private static String read(Document page) {
    PageText reader = new PageText();
    page.body().traverse(reader);
    reader.endLine();
    return reader.text.toString();
  }

  // A line above is drawn above other things, too, but these hold no address or label.
  private static boolean isFence(Element e) {
    return !e.attr("style").contains("border-top") || e.text().contains("@");
  }

  @Override
  public void head(Node node, int level) {
    if (node instanceof TextNode words) {
      String clean = CleanText.of(words.getWholeText());
      line.append(clean.isBlank() ? "" : taken());
      line.append(isPre(words) ? clean : BLANKS.matcher(clean).replaceAll(" "));
    } else if (node instanceof Element e) {
      open(e);
    }
  }

  /** The number of a list's item stands before its first word. */
  private String taken() {
    String before = number;
    number = "";
    return before;
  }

  private void count(Element item) {
    Element list = item.parent();
    if (list != null && list.normalName().equals("ol")) {
      number = counted.merge(list, start(list), (known, first) -> known + 1) + ". ";
    }
  }

  private static int start(Element list) {
    String first = list.attr("start");
    return NUMBER.matcher(first).matches() ? Integer.parseInt(first) : 1;
  }

  private void open(Element e) {
    if (breaks(e) || e.normalName().equals("hr")) {
      endBlock();
    }
    if (e.normalName().equals("li")) {
      count(e);
    }
    if (e.hasClass("fence-")) {
      text.append(marks()).append(FENCE).append('\n');
    }
    depth += e.hasClass("quoted-") ? 1 : 0;
  }

  @Override
  public void tail(Node node, int level) {
    if (node instanceof Element e) {
      close(e);
    }
  }

  private void close(Element e) {
    if (e.normalName().equals("li")) {
      number = "";
    }
    if (BREAKS.contains(e.normalName())) {
      endLine();
    } else if (breaks(e)) {
      endBlock();
    } else if (e.normalName().equals("td") || e.normalName().equals("th")) {
      line.append(' ');
    }
    if (e.hasClass("quoted-")) {
      depth--;
      text.append('\n');
    }
  }

  private static boolean breaks(Element e) {
    return e.hasClass("quoted-") || e.isBlock() && !WITHIN_LINE.contains(e.normalName());
  }

  private void endBlock() {
    if (!line.toString().isBlank()) {
      endLine();
    } else {
      line.setLength(0);
    }
  }

  private void endLine() {
    line.toString().lines().forEach(l -> text.append(marks()).append(l.strip()).append('\n'));
    text.append(line.isEmpty() ? marks() + "\n" : "");
    line.setLength(0);
  }

  private String marks() {
    return depth == 0 ? "" : ">".repeat(Math.min(depth, 20)) + " ";
  }

  private static boolean isPre(TextNode words) {
    Element e = words.parent();
    return e != null && (e.normalName().equals("pre") || e.attr("style").contains("pre-wrap"));
  }

  // Mail programs indent what a person writes with the same element, without a rule beside it.
  private static boolean isIndented(Element e) {
    return !e.hasAttr("type")
        && e.normalName().equals("blockquote")
        && INDENTED.matcher(e.attr("style")).find();
  }
}

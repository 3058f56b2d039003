package cn.baoshen.review.reply.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the attributes of an element set, as if it were said in a style sheet before all others. */
final class DressedElement {
  private static final Pattern BARE_HEX = Pattern.compile("[0-9a-f]{6}");

  private DressedElement() {}

  static Map<String, String> settings(Element element) {
    Map<String, String> values = new HashMap<>();
    if (element.hasAttr("hidden")) {
      values.put("display", "none");
    }
    if (element.hasAttr("bgcolor")) {
      values.put("background-color", color(element.attr("bgcolor")));
    }
    if (element.hasAttr("background")) {
      values.put("background-image", "url(x)");
    }
    letters(element, values);
    return values;
  }

  private static void letters(Element element, Map<String, String> values) {
    if (element.normalName().equals("font") && element.hasAttr("color")) {
      values.put("color", color(element.attr("color")));
    }
    if (element.normalName().equals("body") && element.hasAttr("text")) {
      values.put("color", color(element.attr("text")));
    }
  }

  private static String color(String attribute) {
    String value = attribute.trim().toLowerCase(Locale.ROOT);
    return BARE_HEX.matcher(value).matches() ? "#" + value : value;
  }
}

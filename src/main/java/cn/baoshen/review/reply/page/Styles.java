package cn.baoshen.review.reply.page;

import cn.baoshen.review.reply.page.StyleRules.Declaration;
import cn.baoshen.review.reply.page.StyleRules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What the styles of a page set for each of its elements, after the cascade. */
final class Styles {
  private static final long MOST_WORK = 4_000_000;
  private static final int LONGEST_SELECTOR = 400;
  private static final int MOST_STYLES = 2000;
  // States that a page is not in when it is only looked at.
  private static final Pattern STATE =
      Pattern.compile("(?i):(?:hover|active|focus(?:-\\w+)?|visited|target|checked|selection)");
  private static final Pattern PSEUDO_ELEMENT =
      Pattern.compile(
          "(?i)::?(?:before|after|first-line|first-letter|marker|placeholder|-\\w[\\w-]*)");
  private static final Pattern WORDS = Pattern.compile(".*[\\p{L}?？].*", Pattern.DOTALL);
  private static final Set<String> TELLING =
      Set.of(
          "display",
          "visibility",
          "opacity",
          "font",
          "font-size",
          "color",
          "background",
          "background-color",
          "background-image",
          "text-decoration",
          "text-decoration-line",
          "position",
          "left",
          "right",
          "top",
          "bottom",
          "margin",
          "margin-left",
          "margin-top",
          "text-indent",
          "clip",
          "clip-path",
          "transform",
          "width",
          "max-width",
          "height",
          "max-height",
          "overflow",
          "overflow-x",
          "overflow-y",
          "mso-hide",
          "filter",
          "mask",
          "content",
          "content-visibility",
          "animation",
          "animation-name",
          "unicode-bidi",
          "letter-spacing",
          "z-index",
          "line-height",
          "-webkit-text-fill-color",
          "scale");

  private record Setting(
      Declaration declaration, SelectorSpecificity weight, int order, boolean perhaps) {}

  private final Map<Element, List<Setting>> settings = new IdentityHashMap<>();
  private final Map<String, List<Declaration>> inline = new HashMap<>();
  private final Map<String, Style> alike = new HashMap<>();
  private boolean unsure;
  private boolean conditional;

  static Styles of(Document page) {
    Styles styles = new Styles();
    List<StyleRules> sheets =
        page.select("style").stream().map(s -> StyleRules.of(s.data(), s.attr("media"))).toList();
    if (sheets.isEmpty()) {
      return styles;
    }
    styles.unsure = sheets.stream().anyMatch(StyleRules::isUnread);
    Elements elements = page.getAllElements();
    PageNames names = PageNames.of(elements);
    List<Rule> telling =
        sheets.stream()
            .flatMap(s -> s.all().stream())
            .filter(r -> tells(r) && names.mayMatch(r.selector()))
            .toList();
    if ((long) elements.size() * telling.size() > MOST_WORK) {
      styles.unsure = true;
      return styles;
    }
    for (int i = 0; i < telling.size(); i++) {
      styles.apply(page, telling.get(i), i);
    }
    return styles;
  }

  private static boolean tells(Rule rule) {
    return rule.declarations().stream().anyMatch(d -> TELLING.contains(d.name()));
  }

  /** True when it cannot be said what a person sees of the page. */
  boolean isUnsure() {
    return unsure;
  }

  /** True when some of it depends on the reader's screen or program. */
  boolean isConditional() {
    return conditional;
  }

  private void apply(Document page, Rule rule, int order) {
    String selector = rule.selector();
    if (selector.length() > LONGEST_SELECTOR) {
      unsure = true;
      return;
    }
    if (STATE.matcher(selector).find()) {
      return;
    }
    if (PSEUDO_ELEMENT.matcher(selector).find()) {
      unsure |= rule.declarations().stream().anyMatch(Styles::writes);
      return;
    }
    for (Element element : matches(page, selector, rule)) {
      for (Declaration declaration : rule.declarations()) {
        settings
            .computeIfAbsent(element, e -> new ArrayList<>())
            .add(new Setting(declaration, rule.weight(), order, rule.perhaps()));
      }
      conditional |= rule.perhaps();
    }
  }

  private static boolean writes(Declaration declaration) {
    return declaration.name().equals("content") && WORDS.matcher(declaration.value()).matches();
  }

  private Elements matches(Document page, String selector, Rule rule) {
    try {
      return page.select(selector.replace(":link", "[href]"));
    } catch (IllegalArgumentException | IllegalStateException unknown) {
      unsure |= new Style(values(rule.declarations())).hides();
      return new Elements();
    }
  }

  private static Map<String, String> values(List<Declaration> declarations) {
    Map<String, String> values = new HashMap<>();
    declarations.forEach(d -> values.put(d.name(), d.value()));
    return values;
  }

  /**
   * What is set for an element.
   *
   * @param perhaps whether what depends on the reader's screen or program is counted
   */
  Style of(Element element, boolean perhaps) {
    if (element.attributesSize() == 0 && !settings.containsKey(element)) {
      return Style.NONE;
    }
    boolean alone = element.attributesSize() == 1 && !settings.containsKey(element);
    return alone && element.hasAttr("style")
        ? alike.computeIfAbsent(element.attr("style"), s -> cascaded(element, perhaps))
        : cascaded(element, perhaps);
  }

  private Style cascaded(Element element, boolean perhaps) {
    Map<String, String> values = new HashMap<>();
    values.putAll(DressedElement.settings(element));
    List<Setting> own =
        settings.getOrDefault(element, List.of()).stream()
            .filter(s -> perhaps || !s.perhaps())
            .sorted(Comparator.comparing(Setting::weight).thenComparing(Setting::order))
            .toList();
    List<Declaration> style = element.hasAttr("style") ? inline(element.attr("style")) : List.of();
    own.forEach(s -> put(values, s.declaration(), false));
    style.forEach(d -> put(values, d, false));
    own.forEach(s -> put(values, s.declaration(), true));
    style.forEach(d -> put(values, d, true));
    return new Style(values);
  }

  private List<Declaration> inline(String style) {
    if (inline.size() > MOST_STYLES) {
      unsure = true;
      return List.of();
    }
    return inline.computeIfAbsent(style, StyleRules::inline);
  }

  private static void put(Map<String, String> values, Declaration one, boolean important) {
    if (one.important() == important) {
      values.remove(shorthand(one.name()));
      values.put(one.name(), one.value());
    }
  }

  // The last one said counts, in whichever of the two forms.
  private static String shorthand(String name) {
    return switch (name) {
      case "background-color" -> "background";
      case "background" -> "background-color";
      case "font" -> "font-size";
      case "text-decoration" -> "text-decoration-line";
      case "text-decoration-line" -> "text-decoration";
      case "margin" -> "margin-left";
      default -> "";
    };
  }
}

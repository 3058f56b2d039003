package cn.baoshen.review.reply.page;

import cn.baoshen.review.reply.text.Latest;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSMediaRuleImpl;
import org.htmlunit.cssparser.dom.CSSRuleListImpl;
import org.htmlunit.cssparser.dom.CSSStyleDeclarationImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.dom.CSSUnknownRuleImpl;
import org.htmlunit.cssparser.dom.MediaListImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSException;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.media.MediaQuery;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;

/** The rules of a style sheet, one for each selector, in their order. */
final class StyleRules {
  /**
   * What a selector sets.
   *
   * @param perhaps true when it depends on the reader's screen or program
   */
  record Rule(
      String selector,
      SelectorSpecificity weight,
      List<Declaration> declarations,
      boolean perhaps) {}

  /** One property, in lower case. */
  record Declaration(String name, String value, boolean important) {}

  private static final int LONGEST = 1 << 17;
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?is)^\\s*@(?:supports|layer|container|scope|document|media)\\b[^{]*\\{(.*)}\\s*$");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([0-9a-fA-F]{1,4}) ?");

  // A mail program writes the same styles into all its mails.
  private static final int MOST_SHEETS = 100;
  private static final int MOST_STYLES = 4000;
  private static final int LONGEST_KEPT = 1 << 14;
  private static final int LONGEST_STYLE = 300;
  private static final Latest<StyleRules> SHEETS = new Latest<>(MOST_SHEETS);
  private static final Latest<List<Declaration>> STYLES = new Latest<>(MOST_STYLES);

  private final List<Rule> rules = new ArrayList<>();
  private boolean unread;

  private StyleRules() {}

  /** Reads a sheet; what is broken in it is passed over, as mail programs do. */
  static StyleRules of(String sheet, String media) {
    boolean perhaps = !media.isBlank() && !media.matches("(?i)\\s*(?:all|screen)\\s*");
    return perhaps || sheet.length() > LONGEST_KEPT
        ? read(sheet, perhaps)
        : SHEETS.of(sheet, s -> read(s, false));
  }

  private static StyleRules read(String sheet, boolean perhaps) {
    StyleRules rules = new StyleRules();
    if (sheet.length() > LONGEST) {
      rules.unread = true;
    } else {
      rules.add(sheet, perhaps);
    }
    return rules;
  }

  List<Rule> all() {
    return List.copyOf(rules);
  }

  /** True when some of it could not be read. */
  boolean isUnread() {
    return unread;
  }

  /** What a style attribute sets. */
  static List<Declaration> inline(String style) {
    return style.length() > LONGEST_STYLE ? parsed(style) : STYLES.of(style, StyleRules::parsed);
  }

  private static List<Declaration> parsed(String style) {
    try {
      return declarations(parser().parseStyleDeclaration(style));
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return List.of();
    }
  }

  private void add(String sheet, boolean perhaps) {
    try {
      InputSource source = new InputSource(new StringReader(sheet));
      read(parser().parseStyleSheet(source, null).getCssRules(), perhaps);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      unread = true;
    }
  }

  private void read(CSSRuleListImpl list, boolean perhaps) {
    for (AbstractCSSRuleImpl rule : list.getRules()) {
      if (rule instanceof CSSStyleRuleImpl style) {
        List<Declaration> declarations = declarations(style.getStyle());
        style
            .getSelectors()
            .forEach(
                s ->
                    rules.add(
                        new Rule(s.toString(), s.getSelectorSpecificity(), declarations, perhaps)));
      } else if (rule instanceof CSSMediaRuleImpl media && isShown(media.getMediaList())) {
        read(media.getCssRules(), perhaps || !isCertain(media.getMediaList()));
      } else if (rule instanceof CSSUnknownRuleImpl unknown) {
        Matcher inner = CONDITIONAL.matcher(unknown.getCssText());
        if (inner.matches()) {
          add(inner.group(1), true);
        }
      }
    }
  }

  private static boolean isShown(MediaListImpl media) {
    for (int i = 0; i < media.getLength(); i++) {
      MediaQuery query = media.mediaQuery(i);
      if (query.isNot() || !"print".equalsIgnoreCase(query.getMedia())) {
        return true;
      }
    }
    return media.getLength() == 0;
  }

  private static boolean isCertain(MediaListImpl media) {
    for (int i = 0; i < media.getLength(); i++) {
      MediaQuery query = media.mediaQuery(i);
      boolean screen = query.getMedia() == null || query.getMedia().matches("(?i)all|screen");
      if (screen && !query.isNot() && query.getProperties().isEmpty()) {
        return true;
      }
    }
    return media.getLength() == 0;
  }

  private static List<Declaration> declarations(CSSStyleDeclarationImpl style) {
    return style.getProperties().stream().map(StyleRules::declaration).toList();
  }

  private static Declaration declaration(Property property) {
    String value = property.getValue() == null ? "" : property.getValue().getCssText();
    return new Declaration(
        unescaped(property.getName()).toLowerCase(Locale.ROOT),
        unescaped(value).toLowerCase(Locale.ROOT).trim(),
        property.isImportant());
  }

  /** Letters may be written by their numbers (CSS Syntax 3, 4.3.7). */
  private static String unescaped(String text) {
    return text.indexOf('\\') < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement((char) Integer.parseInt(m.group(1), 16) + ""))
            .replace("\\", "");
  }

  private static CSSOMParser parser() {
    CSSOMParser parser = new CSSOMParser(new CSS3Parser());
    parser.setErrorHandler(LENIENT);
    return parser;
  }

  private static final CSSErrorHandler LENIENT =
      new CSSErrorHandler() {
        @Override
        public void warning(CSSParseException e) throws CSSException {}

        @Override
        public void error(CSSParseException e) throws CSSException {}

        @Override
        public void fatalError(CSSParseException e) throws CSSException {}
      };
}

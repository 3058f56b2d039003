package cn.baoshen.review.reply.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The classes and ids of a page: most rules of a sheet are for such as a mail does not use. */
record PageNames(Set<String> all) {
  private static final int LONGEST = 400;
  private static final Pattern NAME = Pattern.compile("[.#][\\p{L}_][\\p{L}\\p{N}_-]*");
  // Where a name may stand for what an element is not, or be no name.
  private static final Pattern ODD = Pattern.compile("[(\\\\\"\\[]");

  static PageNames of(Elements elements) {
    Set<String> names = new HashSet<>();
    for (Element element : elements) {
      element.classNames().forEach(c -> names.add("." + c.toLowerCase(Locale.ROOT)));
      names.add("#" + element.id().toLowerCase(Locale.ROOT));
    }
    return new PageNames(names);
  }

  /** False when the selector asks for a name that the page has not. */
  boolean mayMatch(String selector) {
    return selector.length() > LONGEST
        || ODD.matcher(selector).find()
        || NAME.matcher(selector.toLowerCase(Locale.ROOT))
            .results()
            .allMatch(m -> all.contains(m.group()));
  }
}

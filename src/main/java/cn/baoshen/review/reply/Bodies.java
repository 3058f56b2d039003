package cn.baoshen.review.reply;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * What a mail says, as plain lines and as a page; either may be blank.
 *
 * @param damaged true when something that was to be read could not be
 */
record Bodies(String plain, String page, boolean damaged) {
  private static final Bodies NONE = new Bodies("", "", false);

  static Bodies of(Parts parts) {
    Bodies found = parts.leaf().isMultipart() ? several(parts) : one(parts.leaf());
    return parts.cut() ? new Bodies(found.plain, found.page, true) : found;
  }

  private static Bodies one(Leaf leaf) {
    if (leaf.isEnclosed() || !isText(leaf)) {
      return NONE;
    }
    Optional<String> text = leaf.text();
    if (text.isEmpty()) {
      return new Bodies("", "", true);
    }
    return leaf.type().equals("text/html")
        ? new Bodies("", text.get(), false)
        : new Bodies(Flowed.unfold(leaf, text.get()), "", false);
  }

  private static boolean isText(Leaf leaf) {
    return List.of("text/plain", "text/html", "text/enriched").contains(leaf.type());
  }

  private static Bodies several(Parts parts) {
    List<Bodies> all = parts.inner().stream().map(Bodies::of).toList();
    return switch (parts.leaf().type()) {
      case "multipart/alternative" -> all.stream().reduce(NONE, Bodies::or);
      // Its parts are messages of others (RFC 2046, 5.1.5), whether they say so or not.
      case "multipart/digest" -> NONE;
      case "multipart/related" -> all.stream().findFirst().orElse(NONE);
      default -> all.stream().reduce(NONE, Bodies::and);
    };
  }

  /** Two ways to say one thing: the readable one is enough. */
  private Bodies or(Bodies other) {
    String lines = plain.isBlank() ? other.plain : plain;
    String html = page.isBlank() ? other.page : page;
    boolean nothing = lines.isBlank() && html.isBlank();
    return new Bodies(lines, html, nothing && (damaged || other.damaged));
  }

  /** One thing after another; a page among them turns the rest into a page. */
  private Bodies and(Bodies other) {
    boolean anyDamaged = damaged || other.damaged;
    if (page.isBlank() && other.page.isBlank()) {
      return new Bodies(join(plain, other.plain), "", anyDamaged);
    }
    boolean pagesOnly = isPageOnly() || other.isPageOnly();
    String lines = pagesOnly ? "" : join(plain, other.plain);
    return new Bodies(lines, join(asPage(), other.asPage()), anyDamaged);
  }

  private boolean isPageOnly() {
    return plain.isBlank() && !page.isBlank();
  }

  private String asPage() {
    return page.isBlank() && !plain.isBlank() ? "<pre>" + Entities.escape(plain) + "</pre>" : page;
  }

  private static String join(String a, String b) {
    return a.isBlank() ? b : b.isBlank() ? a : a + "\n" + b;
  }
}

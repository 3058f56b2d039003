package cn.baoshen.review.reply.part;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as plain lines and as a page; either may be blank.
 *
 * @param trouble key of the reason why something that was to be read could not be; null for none
 * @param cut whether its end is missing
 */
public record Bodies(String plain, String page, @Nullable String trouble, boolean cut) {
  private static final int MOST = 8 << 20;
  private static final String DAMAGED = "unreadable";
  // What a disk gives for a block that was never written, with words behind it.
  private static final Pattern UNWRITTEN = Pattern.compile("\\x00{4}[^\\x00]");
  private static final Bodies NONE = new Bodies("", "", null, false);

  public static Bodies of(Parts parts) {
    Bodies found = within(parts);
    boolean unsaid = found.isBlank() && found.trouble == null;
    return unsaid ? troubled(Unreadable.because(parts)) : found;
  }

  private static final List<String> PAGES = List.of("text/html", "application/xhtml+xml");

  private static Bodies troubled(@Nullable String trouble) {
    return new Bodies("", "", trouble, false);
  }

  /**
   * Why its words do not count, if so.
   *
   * @param quoting whether the words end before a quote: what is cut off below does not matter
   */
  public Optional<String> against(boolean quoting) {
    return Optional.ofNullable(trouble)
        .or(() -> Optional.of("unreadable-cut").filter(c -> cut && !quoting));
  }

  private static Bodies within(Parts parts) {
    Bodies found = parts.leaf().isMultipart() ? several(parts) : one(parts.leaf());
    return parts.cut() ? new Bodies(found.plain, found.page, DAMAGED, false) : found;
  }

  private static Bodies one(MimePart leaf) {
    if (leaf.isEnclosed() || !isText(leaf)) {
      return NONE;
    }
    return leaf.text().map(text -> read(leaf, text)).orElseGet(() -> troubled(DAMAGED));
  }

  private static Bodies read(MimePart leaf, String text) {
    if (UNWRITTEN.matcher(text).find()) {
      return troubled(DAMAGED);
    }
    if (PAGES.contains(leaf.type())) {
      return new Bodies("", text, null, leaf.isCut());
    }
    @Nullable String trouble = Armor.isEncrypted(text) ? "unreadable-encrypted" : null;
    return new Bodies(Flowed.unfold(leaf, Armor.opened(text)), "", trouble, leaf.isCut());
  }

  static boolean isText(MimePart leaf) {
    return PAGES.contains(leaf.type())
        || List.of("text/plain", "text/enriched").contains(leaf.type());
  }

  private static Bodies several(Parts parts) {
    List<Bodies> all = parts.inner().stream().map(Bodies::within).toList();
    return switch (parts.leaf().type()) {
      case "multipart/alternative" -> all.stream().reduce(NONE, Bodies::or);
      // Its parts are messages of others (RFC 2046, 5.1.5), whether they say so or not.
      case "multipart/digest" -> NONE;
      case "multipart/related" -> all.stream().findFirst().orElse(NONE);
      default -> all.stream().reduce(NONE, Bodies::and);
    };
  }

  private boolean isBlank() {
    return plain.isBlank() && page.isBlank();
  }

  /** Two ways to say one thing: the readable one is enough. */
  private Bodies or(Bodies other) {
    String lines = plain.isBlank() ? other.plain : plain;
    String html = page.isBlank() ? other.page : page;
    boolean nothing = lines.isBlank() && html.isBlank();
    return new Bodies(lines, html, nothing ? first(other) : null, cut || other.cut);
  }

  private @Nullable String first(Bodies other) {
    return trouble == null ? other.trouble : trouble;
  }

  /** One thing after another; a page among them turns the rest into a page. */
  private Bodies and(Bodies other) {
    if ((long) plain.length() + page.length() + other.plain.length() + other.page.length() > MOST) {
      return new Bodies(plain, page, DAMAGED, cut);
    }
    boolean anyCut = cut || other.cut;
    if (page.isBlank() && other.page.isBlank()) {
      return new Bodies(join(plain, other.plain), "", first(other), anyCut);
    }
    boolean pagesOnly = isPageOnly() || other.isPageOnly();
    String lines = pagesOnly ? "" : join(plain, other.plain);
    return new Bodies(lines, join(asPage(), other.asPage()), first(other), anyCut);
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

package cn.baoshen.review.reply.page;

import cn.baoshen.review.reply.page.Look.Shown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Which texts of a page a person sees. */
final class Sight implements NodeVisitor {
  private final Styles styles;
  private final boolean perhaps;
  private final Deque<Look> looks = new ArrayDeque<>();
  private final Map<TextNode, Shown> shown = new IdentityHashMap<>();

  private Sight(Styles styles, boolean perhaps) {
    this.styles = styles;
    this.perhaps = perhaps;
    looks.push(Look.PLAIN);
  }

  /** Every text, and whether it is seen: perhaps, when that depends on the reader's screen. */
  static Map<TextNode, Shown> of(Document page) {
    Styles styles = Styles.of(page);
    Map<TextNode, Shown> all = of(page, styles, false);
    if (styles.isConditional()) {
      of(page, styles, true).forEach((t, s) -> all.merge(t, s, Sight::both));
    }
    if (styles.isUnsure()) {
      all.replaceAll((t, s) -> both(s, Shown.PERHAPS));
    }
    return all;
  }

  private static Map<TextNode, Shown> of(Document page, Styles styles, boolean perhaps) {
    Sight sight = new Sight(styles, perhaps);
    page.traverse(sight);
    return sight.shown;
  }

  private static Shown both(Shown one, Shown other) {
    return one == other ? one : Shown.PERHAPS;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (!text.isBlank()) {
        shown.put(text, looks.peek().shown());
      }
    } else if (node instanceof Element element && !(node instanceof Document)) {
      looks.push(looks.peek().within(element, styles.of(element, perhaps)));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element && !(node instanceof Document)) {
      looks.pop();
    }
  }
}

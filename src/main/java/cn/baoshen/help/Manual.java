package cn.baoshen.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One manual, made from Markdown.
 *
 * @param title its first heading
 * @param page what follows, as HTML
 */
record Manual(String title, String page) {
  /** The manuals that there are. */
  enum Kind {
    UNITS,
    REVIEWERS;

    String path() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The manual as it lies in the jar; a missing one is a fault of the build. */
  static Manual of(Kind kind) {
    try (InputStream text = Manual.class.getResourceAsStream("/help/" + kind.path() + ".md")) {
      return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manual of(String markdown) {
    List<Extension> tables = List.of(TablesExtension.create());
    Node page = Parser.builder().extensions(tables).build().parse(markdown);
    Heading first = (Heading) page.getFirstChild();
    String title = ((Text) first.getFirstChild()).getLiteral();
    first.unlink();
    HtmlRenderer html = HtmlRenderer.builder().extensions(tables).escapeHtml(true).build();
    return new Manual(title, html.render(page));
  }
}

package cn.baoshen.rendering.pdf;

import static java.util.Objects.requireNonNull;

import cn.baoshen.rendering.words.FigureText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Makes the figures of a page's tables fit: each stands on one line, in smaller type where its
 * column is narrow, and alike in columns of one width where that can be read; the heading of a
 * table stays with its first row.
 */
final class Fitting {
  /** Type of the small figures under the stated ones, against that of the cell. */
  private static final double SMALL = 6.5 / 9;

  /** A figure that needs still smaller type is set so alone: it makes none beside it unreadable. */
  private static final double SMALLEST_ALIKE = 0.75;

  private final Fonts fonts;

  Fitting(Fonts fonts) {
    this.fonts = fonts;
  }

  /** Changes the page. */
  void fit(Document page) {
    List<Element> tables = elements(page.getElementsByTagName("table"));
    tables.forEach(Sizes::turn);
    tables.forEach(this::fit);
  }

  private void fit(Element table) {
    TableLayout layout = TableLayout.of(table);
    List<Found> figures = new ArrayList<>();
    for (TableLayout.Box box : layout.boxes()) {
      figuresIn(box.cell(), box, figures);
    }
    Map<Object, Double> scales = new HashMap<>();
    for (Found found : figures) {
      double own = scale(layout, found);
      scales.merge(alike(layout, found), own < SMALLEST_ALIKE ? 1 : own, Math::min);
    }
    for (Found found : figures) {
      double alike = requireNonNull(scales.get(alike(layout, found)));
      set(found, layout.sizes().type(), Math.min(alike, scale(layout, found)));
    }
    layout.keepHeading(fonts);
  }

  /** Figures in columns of one width are printed alike. */
  private static Object alike(TableLayout layout, Found found) {
    return List.of(Math.round(layout.room(found.box())), found.small());
  }

  /** A figure of a cell, and whether it is one of the house's small ones. */
  private record Found(Text text, TableLayout.Box box, boolean small) {}

  private static void figuresIn(Node node, TableLayout.Box box, List<Found> found) {
    for (Node child : children(node)) {
      if (child instanceof Text text) {
        String said = text.getData().strip();
        boolean small = node instanceof Element element && Sizes.has(element, "computed");
        if (FigureText.isUnbroken(said) || small) {
          found.add(new Found(text, box, small));
        }
      } else {
        figuresIn(child, box, found);
      }
    }
  }

  private double scale(TableLayout layout, Found found) {
    double type = layout.sizes().type() * (found.small() ? SMALL : 1);
    double needed = fonts.width(found.text().getData().strip()) * type;
    return Math.min(1, layout.room(found.box()) / needed);
  }

  private static void set(Found found, double type, double scale) {
    Text text = found.text();
    Element line = text.getOwnerDocument().createElement("span");
    String style = "white-space: nowrap";
    if (scale < 1) {
      double size = type * (found.small() ? SMALL : 1) * scale;
      style += "; font-size: " + points(Math.floor(size * 20) / 20);
    }
    line.setAttribute("style", style);
    text.getParentNode().replaceChild(line, text);
    line.appendChild(text.getOwnerDocument().createTextNode(text.getData().strip()));
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static String points(double size) {
    return String.format(Locale.ROOT, "%.2fpt", size);
  }
}

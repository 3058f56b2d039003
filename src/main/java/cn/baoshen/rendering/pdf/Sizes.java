package cn.baoshen.rendering.pdf;

import cn.baoshen.form.Paper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The widths and type sizes of a table on its page, as the documents' style sheet has them: the one
 * place that has to know both.
 *
 * @param width of the table, in points
 * @param type size of the type in its cells, in points
 * @param padding on each side of a cell with its rule, in points
 */
record Sizes(double width, double type, double padding) {
  private static final double MILLIMETRE = 72 / 25.4;
  private static final String FORM = "form";

  private static final Sizes BODY = millimetres(156, 10, 1.4);
  private static final Sizes UPRIGHT = millimetres(176, 9, 1.0);
  private static final Sizes WIDE = millimetres(263, 9, 0.8);
  private static final Sizes WIDEST = millimetres(386, 8, 0.5);
  private static final Sizes FINDINGS = millimetres(156, 9, 1.0);

  private static Sizes millimetres(double width, double type, double padding) {
    return new Sizes(width * MILLIMETRE, type, padding * MILLIMETRE + 0.4);
  }

  /** The class that a table for this paper has; empty for the usual one. */
  static String style(Paper paper) {
    return switch (paper) {
      case A4 -> "";
      case A4_LANDSCAPE -> "wide";
      case A3_LANDSCAPE -> "widest";
    };
  }

  /** The sizes of a table where it stands. */
  static Sizes of(Element table) {
    Element form = form(table);
    if (form == null) {
      return has(table, "findings") ? FINDINGS : BODY;
    }
    return has(form, "widest") ? WIDEST : has(form, "wide") ? WIDE : UPRIGHT;
  }

  /** Lays the part of the document that a table stands in onto the table's paper. */
  static void turn(Element table) {
    Element form = form(table);
    for (String paper : new String[] {"wide", "widest"}) {
      if (form != null && has(table, paper) && !has(form, paper)) {
        form.setAttribute("class", form.getAttribute("class") + " " + paper);
      }
    }
  }

  private static @Nullable Element form(Element inside) {
    for (Node node = inside; node instanceof Element element; node = node.getParentNode()) {
      if (has(element, FORM)) {
        return element;
      }
    }
    return null;
  }

  static boolean has(Element element, String style) {
    return (" " + element.getAttribute("class") + " ").contains(" " + style + " ");
  }
}

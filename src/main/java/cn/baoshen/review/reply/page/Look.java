package cn.baoshen.review.reply.page;

import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How the text of an element looks to a person.
 *
 * @param gone true when nothing within can be seen
 * @param doubtful true when it cannot be said whether it can
 * @param invisible hidden by visibility, which what is within may undo
 * @param behind the colour behind the text; null when that is a picture
 * @param size of its characters, in pixels
 */
record Look(
    boolean gone,
    boolean doubtful,
    boolean invisible,
    Color color,
    @Nullable Color behind,
    double opacity,
    double size) {
  /** Whether a person reads a text. */
  enum Shown {
    YES,
    NO,
    PERHAPS
  }

  static final Look PLAIN = new Look(false, false, false, Color.BLACK, Color.WHITE, 1, 16);

  private static final Set<String> UNSHOWN = Set.copyOf(ReplyVocabulary.list("page.hidden"));
  private static final Set<String> ODD = Set.of("bdo", "details", "dialog");
  private static final Set<String> CONTROLS = Set.copyOf(ReplyVocabulary.list("page.control"));
  private static final double SAME = 1.1;
  private static final double NEARLY_SAME = 1.35;
  // Dark letters are read on most pictures.
  private static final double DARK = 4;
  private static final double CLEAR = 0.12;
  private static final double FAINT = 0.35;
  private static final double TOO_SMALL = 2;
  private static final double SMALL = 4;
  private static final int MOST_VALUES = 8;

  /** The look of what is within an element, from that of what is around it. */
  Look within(Element element, Style style) {
    String name = element.normalName();
    if (CONTROLS.contains(name)) {
      return control(element);
    }
    if (style.isNone() && !ODD.contains(name)) {
      return UNSHOWN.contains(name) ? unshown() : this;
    }
    boolean closed = ODD.contains(name) && !element.hasAttr("open");
    return new Look(
        gone || style.hides() || UNSHOWN.contains(name) || closed && name.equals("dialog"),
        // Details that are folded are shown by some programs, and text turned about is.
        doubtful || style.obscures() || closed && !name.equals("dialog"),
        visibility(style),
        color(style),
        behind(style),
        opacity * Length.share(style.get("opacity")),
        size(style));
  }

  /** What stands on a control is somebody's page, not the writer's word; it may raise doubt. */
  private Look control(Element element) {
    return PictureWords.decide(element.text())
        ? new Look(gone, true, invisible, color, behind, opacity, size)
        : unshown();
  }

  private Look unshown() {
    return new Look(true, doubtful, invisible, color, behind, opacity, size);
  }

  Shown shown() {
    if (gone || invisible || size <= TOO_SMALL || opacity <= CLEAR || contrast() <= SAME) {
      return Shown.NO;
    }
    boolean hardly = size <= SMALL || opacity <= FAINT || contrast() <= NEARLY_SAME;
    return doubtful || hardly ? Shown.PERHAPS : Shown.YES;
  }

  private double contrast() {
    if (behind != null) {
      return color.fainter(opacity).over(behind).contrast(behind);
    }
    boolean dark = color.fainter(opacity).over(Color.WHITE).contrast(Color.WHITE) >= DARK;
    return dark ? DARK : NEARLY_SAME;
  }

  private boolean visibility(Style style) {
    return switch (style.get("visibility")) {
      case "hidden", "collapse" -> true;
      case "visible", "initial" -> false;
      default -> invisible;
    };
  }

  private Color color(Style style) {
    String fill = style.get("-webkit-text-fill-color");
    return Color.of(fill.isEmpty() ? style.get("color") : fill).orElse(color);
  }

  private @Nullable Color behind(Style style) {
    String all = style.get("background");
    String image = style.get("background-image") + all;
    if (image.contains("url(") || image.contains("gradient(")) {
      return null;
    }
    String own = style.has("background-color") ? style.get("background-color") : all;
    return color(own).map(c -> c.over(behind == null ? Color.WHITE : behind)).orElse(behind);
  }

  /** The first colour among several values. */
  private static Optional<Color> color(String values) {
    return Color.of(values)
        .or(
            () ->
                Arrays.stream(values.split("\\s+(?![^(]*\\))"))
                    .limit(MOST_VALUES)
                    .map(Color::of)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private double size(Style style) {
    String own = style.get("font-size");
    return size(own.isEmpty() ? sizeOf(style.get("font")) : own);
  }

  private static String sizeOf(String font) {
    return Arrays.stream(font.split("\\s+"))
        .map(t -> t.split("/", 2)[0])
        .filter(t -> t.matches("[\\d.]+(?:px|pt|em|rem|%|ex|mm|cm|in|vw|pc)|0"))
        .findFirst()
        .orElse("");
  }

  private double size(String text) {
    return switch (text) {
      case "xx-small" -> 9;
      case "x-small" -> 10;
      case "small" -> 13;
      case "medium", "initial" -> 16;
      case "large" -> 18;
      case "x-large", "xx-large", "xxx-large" -> 24;
      case "smaller" -> size * 0.83;
      case "larger" -> size * 1.2;
      default ->
          text.endsWith("%") ? size * Length.share(text) : Length.of(text, size).orElse(size);
    };
  }
}

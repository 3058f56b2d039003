package cn.baoshen.review.reply;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

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
    Color behind,
    double opacity,
    double size) {
  /** Whether a person reads a text. */
  enum Shown {
    YES,
    NO,
    PERHAPS
  }

  /** What the same settings do, found once for all elements that have them. */
  static final class Effects {
    private final Map<Map<String, String>, Boolean> hiding = new IdentityHashMap<>();
    private final Map<Map<String, String>, Boolean> obscuring = new IdentityHashMap<>();

    private boolean hides(Map<String, String> style) {
      return hiding.computeIfAbsent(style, Look::hides);
    }

    private boolean obscures(Map<String, String> style) {
      return obscuring.computeIfAbsent(style, Look::obscures);
    }
  }

  static final Look PLAIN = new Look(false, false, false, Color.BLACK, Color.WHITE, 1, 16);

  private static final Set<String> UNSHOWN = Set.copyOf(Vocabulary.list("page.hidden"));
  private static final Set<String> ODD = Set.of("bdo", "details", "dialog");
  private static final double SAME = 1.1;
  private static final double NEARLY_SAME = 1.35;
  private static final double CLEAR = 0.12;
  private static final double FAINT = 0.35;
  private static final double TOO_SMALL = 2;
  private static final double SMALL = 4;
  private static final double FAR = 400;
  private static final double AWAY = 90;
  private static final Pattern NOTHING =
      Pattern.compile(
          "rect\\((?:[01](?:px)?[, ]*){4}\\)|inset\\((?:50|100)%.*|circle\\(0.*|polygon\\((?:0(?:px|%)?[, ]*){2,}\\)");
  private static final Pattern SCALED_AWAY =
      Pattern.compile("scale[xy3d]*\\(\\s*0(?:\\.0\\d*)?\\b.*");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})");
  private static final Pattern MOVED = Pattern.compile("translate[xyz3d]*\\((.*?)\\)");

  /** The look of what is within an element, from that of what is around it. */
  Look within(Element element, Map<String, String> style, Effects effects) {
    if (style.isEmpty() && !ODD.contains(element.normalName())) {
      return UNSHOWN.contains(element.normalName()) ? unshown() : this;
    }
    Color back = behind(style);
    return new Look(
        gone || effects.hides(style) || UNSHOWN.contains(element.normalName()) || isClosed(element),
        doubtful
            || effects.obscures(style)
            || element.normalName().equals("bdo")
            || isFolded(element),
        visibility(style),
        color(style),
        back,
        opacity * opacity(style),
        size(style));
  }

  private Look unshown() {
    return new Look(true, doubtful, invisible, color, behind, opacity, size);
  }

  Shown shown() {
    double contrast = behind == null ? CLEAR : color.fainter(opacity).over(behind).contrast(behind);
    boolean unseen = size <= TOO_SMALL || opacity <= CLEAR || behind != null && contrast <= SAME;
    if (gone || invisible || unseen) {
      return Shown.NO;
    }
    boolean hardly = size <= SMALL || opacity <= FAINT || behind == null || contrast <= NEARLY_SAME;
    return doubtful || hardly ? Shown.PERHAPS : Shown.YES;
  }

  /** True for settings under which nothing can be seen, whatever is around. */
  static boolean hides(Map<String, String> style) {
    return is(style, "display", "none")
        || is(style, "mso-hide", "all")
        || is(style, "content-visibility", "hidden")
        || value(style, "text-decoration").contains("line-through")
        || value(style, "text-decoration-line").contains("line-through")
        || opacity(style) <= CLEAR && style.containsKey("opacity")
        || value(style, "filter")
            .matches("opacity\\(0(?:\\.0\\d*)?%?\\).*|alpha\\(opacity=[0-9]\\).*")
        || NOTHING.matcher(value(style, "clip-path")).matches()
        || isPlaced(style) && NOTHING.matcher(value(style, "clip")).matches()
        || SCALED_AWAY.matcher(value(style, "transform")).lookingAt()
        || is(style, "scale", "0")
        || isElsewhere(style, FAR)
        || isSqueezed(style, 1);
  }

  /** True for settings under which nobody can say. */
  private static boolean obscures(Map<String, String> style) {
    return isElsewhere(style, AWAY)
        || isSqueezed(style, SMALL)
        || !value(style, "filter").matches("|none")
        || !value(style, "mask").matches("|none")
        || !value(style, "clip-path").matches("|none|auto")
        || !value(style, "clip").matches("|none|auto")
        || !value(style, "transform").matches("|none|translate.*|scale\\(1\\)")
        || value(style, "animation").matches(".*[a-z].*") && !is(style, "animation", "none")
        || style.containsKey("animation-name") && !is(style, "animation-name", "none")
        || value(style, "unicode-bidi").contains("override")
        || value(style, "z-index").startsWith("-")
        || length(value(style, "letter-spacing"), PLAIN.size).orElse(0.0) < -4
        || length(value(style, "line-height"), PLAIN.size).orElse(PLAIN.size) < 1
            && value(style, "line-height").matches("0.*");
  }

  private static boolean isPlaced(Map<String, String> style) {
    return value(style, "position").matches("absolute|fixed");
  }

  private static boolean isElsewhere(Map<String, String> style, double far) {
    boolean moved = value(style, "position").matches("absolute|fixed|relative|sticky");
    boolean placed =
        moved
            && (isBefore(style, "left", far)
                || isBefore(style, "top", far)
                || isBefore(style, "right", far)
                || isBefore(style, "bottom", far)
                || isBeyond(style, far));
    return placed
        || isBefore(style, "text-indent", far)
        || isBefore(style, "margin-left", far)
        || isBefore(style, "margin-top", far)
        || lengths(value(style, "margin")).anyMatch(l -> l <= -far)
        || translated(value(style, "transform")).anyMatch(l -> Math.abs(l) >= far);
  }

  private static boolean isBefore(Map<String, String> style, String side, double far) {
    return length(value(style, side), PLAIN.size).filter(l -> l <= -far).isPresent();
  }

  private static boolean isBeyond(Map<String, String> style, double far) {
    return isPlaced(style)
        && (length(value(style, "left"), PLAIN.size).filter(l -> l >= far * 8).isPresent()
            || length(value(style, "top"), PLAIN.size).filter(l -> l >= far * 40).isPresent());
  }

  private static java.util.stream.Stream<Double> translated(String transform) {
    Matcher m = MOVED.matcher(transform);
    return m.find() ? lengths(m.group(1).replace(',', ' ')) : java.util.stream.Stream.empty();
  }

  private static java.util.stream.Stream<Double> lengths(String several) {
    return java.util.Arrays.stream(several.split("\\s+"))
        .map(v -> length(v, PLAIN.size))
        .flatMap(Optional::stream);
  }

  private static boolean isSqueezed(Map<String, String> style, double most) {
    boolean cut =
        (value(style, "overflow") + value(style, "overflow-x") + value(style, "overflow-y"))
            .matches(".*(?:hidden|clip|scroll|auto).*");
    return cut
        && java.util.stream.Stream.of("height", "max-height", "width", "max-width")
            .map(side -> length(value(style, side), PLAIN.size))
            .flatMap(Optional::stream)
            .anyMatch(l -> l <= most);
  }

  // A dialog that is not open is not shown; details that are folded are shown by some programs.
  private static boolean isClosed(Element element) {
    return element.normalName().equals("dialog") && !element.hasAttr("open");
  }

  private static boolean isFolded(Element element) {
    return element.normalName().equals("details") && !element.hasAttr("open");
  }

  private boolean visibility(Map<String, String> style) {
    return switch (value(style, "visibility")) {
      case "hidden", "collapse" -> true;
      case "visible", "initial" -> false;
      default -> invisible;
    };
  }

  private Color color(Map<String, String> style) {
    String fill = value(style, "-webkit-text-fill-color");
    return Color.of(fill.isEmpty() ? value(style, "color") : fill).orElse(color);
  }

  private Color behind(Map<String, String> style) {
    String short1 = value(style, "background");
    String image = value(style, "background-image") + short1;
    if (image.contains("url(") || image.contains("gradient(")) {
      return null;
    }
    String whole =
        style.containsKey("background-color") ? value(style, "background-color") : short1;
    Optional<Color> own = Color.of(whole).or(() -> firstColor(whole));
    return own.map(c -> c.over(behind == null ? Color.WHITE : behind)).orElse(behind);
  }

  private static Optional<Color> firstColor(String several) {
    return java.util.Arrays.stream(several.split("\\s+(?![^(]*\\))"))
        .limit(8)
        .map(Color::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static double opacity(Map<String, String> style) {
    String value = value(style, "opacity");
    try {
      return value.isEmpty()
          ? 1
          : value.endsWith("%")
              ? Double.parseDouble(value.substring(0, value.length() - 1)) / 100
              : Double.parseDouble(value);
    } catch (NumberFormatException other) {
      return 1;
    }
  }

  private double size(Map<String, String> style) {
    String own = value(style, "font-size");
    String font = value(style, "font");
    String text = own.isEmpty() && !font.isEmpty() ? sizeOf(font) : own;
    return size(text);
  }

  private static String sizeOf(String font) {
    return java.util.Arrays.stream(font.split("[\\s]+"))
        .map(t -> t.split("/")[0])
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
          text.endsWith("%")
              ? number(text, "%").map(n -> n / 100 * size).orElse(size)
              : length(text, size).orElse(size);
    };
  }

  /** A length in pixels. */
  private static Optional<Double> length(String text, double em) {
    for (Unit unit : text.isEmpty() ? NO_UNITS : UNITS) {
      if (text.endsWith(unit.name)) {
        return number(text, unit.name).map(n -> n * (unit.pixels == 0 ? em : unit.pixels));
      }
    }
    return number(text, "").filter(n -> n == 0);
  }

  private static Optional<Double> number(String text, String unit) {
    String digits = text.substring(0, Math.max(0, text.length() - unit.length())).trim();
    return NUMBER.matcher(digits).matches()
        ? Optional.of(Double.parseDouble(digits))
        : Optional.empty();
  }

  private static final Unit[] UNITS = Unit.values();
  private static final Unit[] NO_UNITS = {};

  private enum Unit {
    REM("rem", 16),
    EM("em", 0),
    EX("ex", 8),
    CH("ch", 8),
    PX("px", 1),
    PT("pt", 4 / 3.0),
    PC("pc", 16),
    MM("mm", 3.78),
    CM("cm", 37.8),
    IN("in", 96),
    VW("vw", 12),
    VH("vh", 8),
    PERCENT("%", 10);

    final String name;
    final double pixels;

    Unit(String name, double pixels) {
      this.name = name;
      this.pixels = pixels;
    }
  }

  private static boolean is(Map<String, String> style, String name, String value) {
    return value(style, name).equals(value);
  }

  private static String value(Map<String, String> style, String name) {
    return style.getOrDefault(name, "");
  }
}

package cn.baoshen.review.reply.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is set for an element, and what that does to all within it. */
final class Style {
  static final Style NONE = new Style(Map.of());
  private static final double EM = 16;
  private static final double FAR = 400;
  private static final double AWAY = 90;
  private static final double CLEAR = 0.12;
  private static final double NARROW = 1;
  private static final double TIGHT = 4;
  private static final Pattern NOTHING =
      Pattern.compile(
          "rect\\((?:[01](?:px)?[, ]*){4}\\)|inset\\((?:50|100)%.*|circle\\(0.*"
              + "|polygon\\((?:0(?:px|%)?[, ]*){2,}\\)");
  private static final Pattern SCALED_AWAY =
      Pattern.compile("scale[xy3d]*\\(\\s*0(?:\\.0\\d*)?\\b.*");
  private static final Pattern FILTERED_AWAY =
      Pattern.compile("opacity\\(0(?:\\.0\\d*)?%?\\).*|alpha\\(opacity=[0-9]\\).*");
  private static final Pattern MOVED = Pattern.compile("translate[xyz3d]*\\((.*?)\\)");

  private final Map<String, String> values;
  private @Nullable Boolean hides;
  private @Nullable Boolean obscures;

  Style(Map<String, String> values) {
    this.values = values;
  }

  boolean isNone() {
    return values.isEmpty();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value in lower case; empty when it is not set. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** True when nothing within can be seen, whatever is around. */
  boolean hides() {
    if (hides == null) {
      hides = isOff() || isStruck() || isCutAway() || isElsewhere(FAR) || isSqueezed(NARROW);
    }
    return hides;
  }

  /** True when nobody can say whether it is seen, or as what. */
  boolean obscures() {
    if (obscures == null) {
      obscures = isElsewhere(AWAY) || isSqueezed(TIGHT) || isTransformed() || isMoving();
    }
    return obscures;
  }

  private boolean isOff() {
    return is("display", "none")
        || is("mso-hide", "all")
        || is("content-visibility", "hidden")
        || has("opacity") && Length.share(get("opacity")) <= CLEAR
        || FILTERED_AWAY.matcher(get("filter")).matches();
  }

  private boolean isStruck() {
    return get("text-decoration").contains("line-through")
        || get("text-decoration-line").contains("line-through");
  }

  private boolean isCutAway() {
    return NOTHING.matcher(get("clip-path")).matches()
        || isPlaced() && NOTHING.matcher(get("clip")).matches()
        || SCALED_AWAY.matcher(get("transform")).lookingAt()
        || is("scale", "0");
  }

  private boolean isTransformed() {
    return !isPlain("filter", "none")
        || !isPlain("mask", "none")
        || !isPlain("clip-path", "none")
        || !isPlain("clip", "auto")
        || !get("transform").matches("|none|translate.*|scale\\(1\\)")
        || get("unicode-bidi").contains("override")
        || get("z-index").startsWith("-")
        || length("letter-spacing").filter(l -> l < -TIGHT).isPresent()
        || length("line-height").filter(l -> l < NARROW).isPresent();
  }

  private boolean isMoving() {
    return !isPlain("animation", "none") || !isPlain("animation-name", "none");
  }

  private boolean isPlaced() {
    return get("position").matches("absolute|fixed");
  }

  private boolean isElsewhere(double far) {
    return isPlacedElsewhere(far)
        || isBefore("text-indent", far)
        || isBefore("margin-left", far)
        || isBefore("margin-top", far)
        || Length.several(get("margin"), EM).anyMatch(l -> l <= -far)
        || translated().anyMatch(l -> Math.abs(l) >= far);
  }

  private boolean isPlacedElsewhere(double far) {
    return get("position").matches("absolute|fixed|relative|sticky")
        && (Stream.of("left", "top", "right", "bottom").anyMatch(s -> isBefore(s, far))
            || isPlaced() && isBeyond(far));
  }

  private boolean isBefore(String side, double far) {
    return length(side).filter(l -> l <= -far).isPresent();
  }

  // Pages are longer than they are wide.
  private boolean isBeyond(double far) {
    return length("left").filter(l -> l >= far * 8).isPresent()
        || length("top").filter(l -> l >= far * 40).isPresent();
  }

  private Stream<Double> translated() {
    Matcher m = MOVED.matcher(get("transform"));
    return m.find() ? Length.several(m.group(1), EM) : Stream.empty();
  }

  private boolean isSqueezed(double most) {
    boolean cut =
        (get("overflow") + get("overflow-x") + get("overflow-y"))
            .matches(".*(?:hidden|clip|scroll|auto).*");
    return cut
        && Stream.of("height", "max-height", "width", "max-width")
            .map(this::length)
            .flatMap(Optional::stream)
            .anyMatch(l -> l <= most);
  }

  private Optional<Double> length(String name) {
    return has(name) ? Length.of(get(name), EM) : Optional.empty();
  }

  private boolean is(String name, String value) {
    return get(name).equals(value);
  }

  private boolean isPlain(String name, String plain) {
    return !has(name) || is(name, plain) || is(name, "initial");
  }
}

package cn.baoshen.review.reply.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of a page.
 *
 * @param alpha 0 for what cannot be seen at all, 1 for what hides all behind it
 */
record Color(double red, double green, double blue, double alpha) {
  static final Color BLACK = new Color(0, 0, 0, 1);
  static final Color WHITE = new Color(255, 255, 255, 1);
  private static final Properties NAMES = load();
  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(rgb|hsl)a?\\(\\s*([\\d.]+)(%|deg)?[\\s,]+([\\d.]+)(%?)[\\s,]+([\\d.]+)(%?)(?:[\\s,/]+([\\d.]+)(%?))?\\s*\\)");
  private static final double FULL = 255;

  /** The colour that a value names, if it names one. */
  static Optional<Color> of(String value) {
    String name = value.trim();
    if (name.equals("transparent")) {
      return Optional.of(new Color(0, 0, 0, 0));
    }
    Matcher hex = HEX.matcher(name);
    if (hex.matches()) {
      return Optional.of(hex(hex.group(1)));
    }
    Matcher function = FUNCTION.matcher(name);
    return function.matches()
        ? Optional.of(function(function))
        : Optional.ofNullable(NAMES.getProperty(name)).map(Color::hex);
  }

  private static Color hex(String digits) {
    String full = digits.length() > 4 ? digits : digits.replaceAll("(.)", "$1$1");
    double alpha = full.length() > 6 ? Integer.parseInt(full.substring(6), 16) / FULL : 1;
    return new Color(
        Integer.parseInt(full.substring(0, 2), 16),
        Integer.parseInt(full.substring(2, 4), 16),
        Integer.parseInt(full.substring(4, 6), 16),
        alpha);
  }

  private static Color function(Matcher m) {
    double alpha = m.group(8) == null ? 1 : number(m.group(8), m.group(9), 1);
    if (m.group(1).equals("hsl")) {
      return hsl(
          number(m.group(2), "", 1), number(m.group(4), "%", 1), number(m.group(6), "%", 1), alpha);
    }
    return new Color(
        number(m.group(2), m.group(3), FULL),
        number(m.group(4), m.group(5), FULL),
        number(m.group(6), m.group(7), FULL),
        alpha);
  }

  private static double number(String digits, String unit, double whole) {
    try {
      double number = Double.parseDouble(digits);
      return "%".equals(unit) ? number / 100 * whole : number;
    } catch (NumberFormatException several) {
      return 0;
    }
  }

  // CSS Color Module Level 4, 7.1.
  private static Color hsl(double hue, double saturation, double light, double alpha) {
    double spread = saturation * Math.min(light, 1 - light);
    double[] parts = new double[3];
    for (int i = 0; i < parts.length; i++) {
      double k = ((i == 0 ? 0 : i == 1 ? 8 : 4) + hue / 30) % 12;
      parts[i] = FULL * (light - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1)));
    }
    return new Color(parts[0], parts[1], parts[2], alpha);
  }

  /** What is seen of it before another. */
  Color over(Color behind) {
    return new Color(
        mixed(red, behind.red), mixed(green, behind.green), mixed(blue, behind.blue), 1);
  }

  private double mixed(double own, double behind) {
    return own * alpha + behind * (1 - alpha);
  }

  Color fainter(double opacity) {
    return new Color(red, green, blue, alpha * opacity);
  }

  /** How well it is told from another: 1 for the same to 21 (WCAG 2, relative luminance). */
  double contrast(Color other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(double part) {
    double share = part / FULL;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Properties load() {
    try (InputStream in = Color.class.getResourceAsStream("/text/colors.properties")) {
      Properties names = new Properties();
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

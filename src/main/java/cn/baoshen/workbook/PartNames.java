package cn.baoshen.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of the parts of a package as Excel and WPS understand them, however a program spelled them:
 * with backslashes, from the root, relative, percent-encoded, or in another case.
 */
public final class PartNames {
  private static final int HEX = 16;
  private static final Pattern PACKAGING =
      Pattern.compile("^\\[content_types]|(?:^|/)_rels/|\\.rels$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PACKAGING_AS_USUAL =
      Pattern.compile("^\\[Content_Types]\\.xml$|(?:^|/)_rels/[^/]*\\.rels$");

  private PartNames() {}

  /** The name in the one spelling by which two names are compared. */
  public static String key(String name) {
    return plain(name).toLowerCase(Locale.ROOT);
  }

  /** True for a name that every program takes for the same, and writes again as it is. */
  public static boolean isUsual(String name) {
    boolean packaging = PACKAGING.matcher(name).find();
    return name.equals(plain(name)) && (!packaging || PACKAGING_AS_USUAL.matcher(name).find());
  }

  /** The name that a relation of a part points at, comparable. */
  public static String target(String part, String target) {
    boolean fromRoot = target.startsWith("/") || target.startsWith("\\");
    return key(fromRoot ? target : folder(part) + target);
  }

  /** The name of the part that holds the relations of a part; of the package for an empty name. */
  public static String relations(String part) {
    String folder = folder(part);
    return folder + "_rels/" + part.substring(folder.length()) + ".rels";
  }

  /** With slashes, without dots, decoded; its case is kept. */
  static String plain(String name) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : decoded(name).replace('\\', '/').split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private static String decoded(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int coded = raw[i] == '%' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
      bytes.write(coded < 0 ? raw[i] : coded);
      i += coded < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, HEX);
    int second = Character.digit(low, HEX);
    return first < 0 || second < 0 ? -1 : first * HEX + second;
  }
}

package cn.baoshen.form.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula that official workbooks guard against blanks and noughts, {@code IF(B5=0,0,E5/B5)} or
 * {@code ROUND(IFERROR(E5/B5,0)*10,2)}: what it reckons where there is something to reckon.
 */
final class GuardedFormula {
  private static final Pattern CALL =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}_.'!])(?:_xlfn\\.)?(IF|IFERROR|IFNA)\\(");

  private static final Pattern CONSTANT = Pattern.compile("-?\\d+(?:\\.\\d+)?%?|\"[^\"]*\"");
  private static final Pattern OPERATOR = Pattern.compile("[-+*/^&=<>]");
  private static final String NOTHING = "(?:0|\"[^\"]*\")";

  private static final Pattern GUARD =
      Pattern.compile(
          "(?is)(?:.+?(?:<>|<=|>=|=|>|<)\\s*"
              + NOTHING
              + "|"
              + NOTHING
              + "\\s*(?:<>|<=|>=|=|>|<).+"
              + "|IS(?:ERROR|ERR|BLANK|NA|NUMBER)\\(.*\\)|\\$?[A-Z]{1,3}\\$?\\d+)");

  /** A guard against nought: a sum is reckoned there too, so that it must not be left away. */
  private static final Pattern NOUGHT =
      Pattern.compile("[=<>]\\s*0(?![.\\d])|(?<![.\\dA-Za-z$])0\\s*[=<>]");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern INNERMOST = Pattern.compile("\\([^()]*\\)");
  private static final Pattern NAMED = Pattern.compile("(?s)([A-Za-z]+)\\(.*\\)");

  private static final Set<String> WORDS =
      Set.of("TEXT", "CONCATENATE", "CONCAT", "LEFT", "RIGHT", "MID", "TRIM", "REPT", "SUBSTITUTE");

  private static final Set<String> JOINING = Set.of("AND", "OR", "NOT");

  private GuardedFormula() {}

  /**
   * The formula without its guards, wherever they stand; a guard that says more stays: a quotient
   * is not checked anyway where it divides by nought, a sum is.
   */
  static String bare(String formula) {
    String plain = formula.strip();
    Matcher call = CALL.matcher(plain);
    int from = 0;
    while (call.find(from)) {
      List<String> parts = arguments(plain, call.end());
      if (parts.isEmpty()) {
        break;
      }
      int end = call.end() + parts.stream().mapToInt(String::length).sum() + parts.size();
      String written = written(call.group(1), parts);
      String before = plain.substring(0, call.start()).strip();
      String behind = plain.substring(end).strip();
      boolean alone = before.matches("(?s)|.*[(,]") && behind.matches("(?s)|[),].*");
      String put = !alone && isOpen(written) ? "(" + written + ")" : written;
      from = call.start() + put.length();
      plain = plain.substring(0, call.start()) + put + plain.substring(end);
      call = CALL.matcher(plain);
    }
    return plain;
  }

  /** Whether it shows nothing at times, {@code IFERROR(E5/B5,"")}. */
  static boolean mayBeBlank(String formula) {
    String plain = formula.strip();
    Matcher call = CALL.matcher(plain);
    if (!call.lookingAt()) {
      return false;
    }
    List<String> parts = arguments(plain, call.end());
    int end = call.end() + parts.stream().mapToInt(String::length).sum() + parts.size();
    return end == plain.length()
            && parts.stream().skip(1).anyMatch(part -> isEmpty(part) || mayBeBlank(part))
        || end == plain.length() && !parts.isEmpty() && mayBeBlank(parts.get(0));
  }

  private static boolean isEmpty(String part) {
    return part.strip().equals("\"\"");
  }

  /** One call, written without itself where it is no more than a guard. */
  private static String written(String name, List<String> given) {
    List<String> parts = given.stream().map(GuardedFormula::bare).toList();
    boolean choosing = name.equalsIgnoreCase("IF");
    if (!choosing && parts.size() == 2 && isConstant(parts.get(1))) {
      return parts.get(0);
    }
    boolean guarded = choosing && parts.size() == 3 && isGuard(parts.get(0));
    if (guarded && isConstant(parts.get(1)) != isConstant(parts.get(2))) {
      boolean first = isConstant(parts.get(1));
      String reckoned = parts.get(first ? 2 : 1);
      String instead = parts.get(first ? 1 : 2);
      boolean blank = !instead.matches("-?\\d.*");
      if (blank || !NOUGHT.matcher(parts.get(0)).find() || reckoned.contains("/")) {
        return reckoned;
      }
    }
    return name.toUpperCase(Locale.ROOT) + "(" + String.join(",", parts) + ")";
  }

  /** A comparison with nought or a text, or several of them. */
  private static boolean isGuard(String condition) {
    String plain = condition.strip();
    int open = plain.indexOf('(');
    String name = plain.substring(0, Math.max(0, open)).strip().toUpperCase(Locale.ROOT);
    if (JOINING.contains(name) && plain.endsWith(")")) {
      return arguments(plain, open + 1).stream().allMatch(GuardedFormula::isGuard);
    }
    return GUARD.matcher(plain).matches();
  }

  private static boolean isConstant(String part) {
    return part.isBlank() || CONSTANT.matcher(part.strip()).matches();
  }

  /** Whether a sign stands in it outside of parentheses, so that it needs some of its own. */
  private static boolean isOpen(String formula) {
    int depth = 0;
    for (int at = 0; at < formula.length(); at++) {
      char sign = formula.charAt(at);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      if (depth == 0 && OPERATOR.matcher(formula.substring(at, at + 1)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it puts words together, {@code IF(B4="","","编制单位："&B4)}, and reckons nothing. */
  static boolean isWords(String formula) {
    String plain = formula.strip();
    Matcher call = NAMED.matcher(plain);
    if (!call.matches()) {
      return isJoined(plain) || plain.matches("(?s)\"[^\"]+\"");
    }
    List<String> parts = arguments(plain, call.end(1) + 1);
    int end = call.end(1) + 1 + parts.stream().mapToInt(String::length).sum() + parts.size();
    if (parts.isEmpty() || end != plain.length()) {
      return isJoined(plain);
    }
    String name = call.group(1).toUpperCase(Locale.ROOT);
    return WORDS.contains(name) || showsWords(name, parts);
  }

  private static boolean showsWords(String name, List<String> parts) {
    List<String> shown = name.equals("IF") ? parts.subList(1, parts.size()) : List.of(parts.get(0));
    return Set.of("IF", "IFERROR").contains(name)
        && shown.stream().anyMatch(GuardedFormula::isWords)
        && shown.stream().allMatch(part -> isEmpty(part) || isWords(part));
  }

  /** Whether texts are joined in it outside of all parentheses. */
  private static boolean isJoined(String formula) {
    String outside = QUOTED.matcher(formula).replaceAll("");
    for (String inner = ""; !inner.equals(outside); ) {
      inner = outside;
      outside = INNERMOST.matcher(inner).replaceAll("");
    }
    return outside.contains("&");
  }

  /** What stands between the parenthesis that opens before this place and the one that closes. */
  private static List<String> arguments(String formula, int open) {
    List<String> parts = new ArrayList<>();
    int depth = 1;
    boolean quoted = false;
    int from = open;
    for (int at = open; at < formula.length(); at++) {
      char sign = formula.charAt(at);
      quoted ^= sign == '"';
      depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
      boolean ends = !quoted && depth == 0;
      if (ends || !quoted && depth == 1 && sign == ',') {
        parts.add(formula.substring(from, at));
        from = at + 1;
      }
      if (ends) {
        return parts;
      }
    }
    return List.of();
  }
}

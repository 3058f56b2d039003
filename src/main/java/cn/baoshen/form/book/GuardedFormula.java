package cn.baoshen.form.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A formula that official workbooks guard against blanks and noughts, {@code IF(B5=0,0,E5/B5)} or
 * {@code IFERROR(E5/B5,"")}: what it reckons where there is something to reckon.
 */
final class GuardedFormula {
  private static final Pattern CONSTANT = Pattern.compile("-?\\d+(?:\\.\\d+)?%?|\"[^\"]*\"");
  private static final Pattern GUARD =
      Pattern.compile(
          "(?is)(?:.+?(?:=|<>|>|<|>=|<=)\\s*(?:0|\"\")|(?:0|\"\")\\s*(?:=|<>|<|>).+"
              + "|IS(?:ERROR|ERR|BLANK|NA)\\(.*\\))");

  private GuardedFormula() {}

  /**
   * The formula without its guards; the same when it has none, or says more by them: a quotient is
   * not checked anyway where it divides by nought, a sum is.
   */
  static String bare(String formula) {
    String plain = formula.strip();
    List<String> parts = arguments(plain);
    String name =
        plain.substring(0, Math.max(0, plain.indexOf('('))).strip().toUpperCase(Locale.ROOT);
    if (name.equals("IFERROR") && parts.size() == 2 && isConstant(parts.get(1))) {
      return bare(parts.get(0));
    }
    boolean guarded =
        name.equals("IF") && parts.size() == 3 && GUARD.matcher(parts.get(0).strip()).matches();
    if (guarded && isConstant(parts.get(1)) != isConstant(parts.get(2))) {
      String reckoned = isConstant(parts.get(1)) ? parts.get(2) : parts.get(1);
      boolean safe = parts.get(0).contains("\"") || reckoned.contains("/");
      return safe ? bare(reckoned) : plain;
    }
    return plain;
  }

  private static boolean isConstant(String part) {
    return part.isBlank() || CONSTANT.matcher(part.strip()).matches();
  }

  /** What stands between the parentheses of a single call; nothing for any other formula. */
  private static List<String> arguments(String formula) {
    int open = formula.indexOf('(');
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = open + 1;
    for (int at = Math.max(open, 0); at < formula.length(); at++) {
      char sign = formula.charAt(at);
      quoted ^= sign == '"';
      depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
      boolean ends = !quoted && depth == 0 && sign == ')';
      if (ends && at < formula.length() - 1) {
        return List.of();
      }
      if (ends || !quoted && depth == 1 && sign == ',') {
        parts.add(formula.substring(from, at));
        from = at + 1;
      }
    }
    return open < 0 ? List.of() : parts;
  }
}

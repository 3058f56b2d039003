package cn.baoshen.form.file;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A fault in the writing of a YAML file, by what a person did who came to it.
 *
 * @param line counted from 0
 * @param reason key of the words for it
 * @param mend what the line was meant to be; null when nobody can tell
 */
record YamlFault(int line, String reason, @Nullable UnaryOperator<String> mend) {
  private static final int LONGEST_SHOWN = 60;
  private static final int FAR = 40;

  private static final Pattern TAB = Pattern.compile("^ *\\t[\\t ]*|(?<=[:\\-,])\\t+");
  private static final Pattern WIDE_COLON = Pattern.compile("^(\\s*(?:- +)*\\{?\\s*[\\w.]+)：\\s*");
  private static final Pattern WIDE_BRACKET =
      Pattern.compile(
          "^\\s*(?:- +)*(?:[\\w.]+: *)?[｛［【].*|^\\s*(?:- +)*(?:[\\w.]+: *)?[\\[{].*[｝］】]\\s*$");
  private static final Pattern WIDE_COMMA =
      Pattern.compile("^\\s*(?:- +)*(?:[\\w.]+: *)?[\\[{][^\"']*，");
  private static final Pattern SIGN_WITHIN = Pattern.compile("([:,\\[] *)([*&!%@`][^,}\\]]*)");
  private static final Pattern BRACE_TEXT =
      Pattern.compile("^(\\s*(?:- +)*(?:[\\w.]+: +)?)(\\{[^{}]*}[^\\s,}\\]#].*)$");
  private static final Pattern QUOTED_TEXT =
      Pattern.compile("^(\\s*(?:- +)*(?:[\\w.]+: +)?)(\"[^\"]*\"\\s*[^\\s,}\\]#:].*)$");
  private static final Pattern SIGN =
      Pattern.compile("^(\\s*(?:- +)*(?:[\\w.]+: +)?)([*&!%@`|>].*)$");
  private static final Pattern COLON_TEXT =
      Pattern.compile("^(\\s*(?:- +)*[\\w.]+: +)([^\"'\\[{|>&*!#].*:(?: .*)?)$");

  static YamlFault of(MarkedYAMLException e, List<String> lines) {
    int last = Math.min(lines.size() - 1, e.getProblemMark().getLine());
    int first = e.getContextMark() == null ? last : e.getContextMark().getLine();
    int quote = openQuote(last, lines);
    if (quote >= 0) {
      return new YamlFault(quote, "yaml-quote", text -> text + "\"");
    }
    YamlFault typed = typed(last, Math.max(0, Math.min(first, last - 1)), lines);
    return typed == null ? told(e, Math.min(first, lines.size() - 1), last) : typed;
  }

  private static @Nullable YamlFault typed(int last, int first, List<String> lines) {
    for (int line = last; line >= first; line--) {
      YamlFault keyed = keyed(line, lines);
      YamlFault found = keyed == null ? text(line, lines.get(line)) : keyed;
      if (found != null) {
        return found;
      }
    }
    return IntStream.iterate(first - 1, line -> line >= 0, line -> line - 1)
        .mapToObj(line -> keyed(line, lines))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What a line shows that a keyboard set to Chinese puts there, or the key for tabs. */
  private static @Nullable YamlFault keyed(int line, List<String> lines) {
    String text = lines.get(line);
    if (TAB.matcher(text).find()) {
      return new YamlFault(line, "yaml-tab", t -> withoutTabs(t, indent(line, lines)));
    }
    if (WIDE_COLON.matcher(text).find()) {
      return new YamlFault(
          line, "yaml-wide-colon", t -> WIDE_COLON.matcher(t).replaceFirst("$1: "));
    }
    return WIDE_BRACKET.matcher(text).find()
        ? new YamlFault(line, "yaml-wide-bracket", YamlFault::narrow)
        : Spacing.in(line, text);
  }

  /** How far a line after the one above it usually stands from the edge. */
  private static int indent(int line, List<String> lines) {
    for (int above = line - 1; above >= 0; above--) {
      String text = lines.get(above);
      if (!text.isBlank() && !text.strip().startsWith("#")) {
        int own = text.length() - text.stripLeading().length();
        int list = text.stripLeading().startsWith("- ") ? 2 : 0;
        return own + list + (text.strip().endsWith(":") ? 2 : 0);
      }
    }
    return 0;
  }

  private static String withoutTabs(String text, int indent) {
    boolean leading =
        text.substring(0, text.length() - text.stripLeading().length()).contains("\t");
    String line = leading ? " ".repeat(indent) + text.stripLeading() : text;
    return line.replace("\t", " ");
  }

  private static @Nullable YamlFault text(int line, String text) {
    if (BRACE_TEXT.matcher(text).matches()) {
      return quoting(line, "yaml-brace-text", BRACE_TEXT);
    }
    if (QUOTED_TEXT.matcher(text).matches() && !text.contains("\": ")) {
      return quoting(line, "yaml-quoted-text", QUOTED_TEXT);
    }
    if (COLON_TEXT.matcher(text).matches()) {
      return quoting(line, "yaml-colon-text", COLON_TEXT);
    }
    if (WIDE_COMMA.matcher(text).find()) {
      return new YamlFault(line, "yaml-wide-comma", t -> t.replace("，", ", "));
    }
    return SIGN.matcher(text).matches() ? quoting(line, "yaml-sign", SIGN) : null;
  }

  private static YamlFault quoting(int line, String reason, Pattern parts) {
    return new YamlFault(line, reason, text -> quoted(text, parts));
  }

  private static String quoted(String text, Pattern parts) {
    Matcher found = parts.matcher(text);
    return found.matches()
        ? found.group(1) + "'" + found.group(2).strip().replace("'", "''") + "'"
        : text;
  }

  private static String narrow(String text) {
    return text.replaceAll("[｛]", "{")
        .replaceAll("[｝]", "}")
        .replaceAll("[［【]", "[")
        .replaceAll("[］】]", "]")
        .replace("，", ", ");
  }

  /** The line above in which a quotation begins and does not end; -1 when there is none. */
  private static int openQuote(int last, List<String> lines) {
    for (int line = last; line >= Math.max(0, last - FAR); line--) {
      if (lines.get(line).replace("\\\"", "").chars().filter(c -> c == '"').count() % 2 == 1) {
        return line;
      }
    }
    return -1;
  }

  /** What the parser says, as far as it has a meaning for a person. */
  private static YamlFault told(MarkedYAMLException e, int first, int last) {
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (context.contains("alias") || context.contains("anchor") || problem.contains("alias")) {
      return new YamlFault(
          last, "yaml-sign", text -> SIGN_WITHIN.matcher(text).replaceAll("$1\"$2\""));
    }
    if (context.contains("flow sequence") || problem.contains("',' or ']'")) {
      return new YamlFault(first, "yaml-list-open", text -> text + "]");
    }
    if (context.contains("flow mapping") || problem.contains("',' or '}'")) {
      return new YamlFault(first, "yaml-map-open", text -> text + "}");
    }
    if (context.contains("quoted scalar")) {
      return new YamlFault(first, "yaml-quote", null);
    }
    if (problem.contains("could not find expected ':'")) {
      return new YamlFault(first, "yaml-no-colon", null);
    }
    return new YamlFault(last, isIndent(problem) ? "yaml-indent" : "yaml-other", null);
  }

  private static boolean isIndent(String problem) {
    return problem.contains("block end") || problem.contains("mapping values are not allowed");
  }

  /** A sign that no text can hold. */
  static YamlFault of(ReaderException e, List<String> lines) {
    int line = 0;
    for (int left = e.getPosition(); line < lines.size() - 1; line++) {
      left -= lines.get(line).length() + 1;
      if (left < 0) {
        break;
      }
    }
    return new YamlFault(line, "yaml-control", t -> t.replaceAll("[\\p{Cc}\\uFFFE\\uFFFF]", " "));
  }

  /** The line after it was mended; null when nobody can tell what was meant. */
  @Nullable String mended(List<String> lines) {
    return mend == null ? null : mend.apply(lines.get(line));
  }

  /** The line as a person sees it, a tab made visible. */
  String shown(List<String> lines) {
    String text = lines.get(line).strip().replace("\t", "⇥");
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}

package cn.baoshen.console.rules;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.form.Rule.Check;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The expressions of a form's rules with the labels of its fields in place of their names. */
public class Wordings {
  private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_.]*");

  /** A gap, and in a message that stands for several rows another in it. */
  private static final Pattern GAP =
      Pattern.compile("\\{((?:[^{}|]|\\{[^{}]*})+)(?:\\|\\s*(\\w+)\\s*)?}");

  private static final Pattern ONE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
  private static final String KEY = "console.rules.";

  private final Form form;
  private final MessageSource words;
  private final Locale locale;

  public Wordings(Form form, MessageSource words, Locale locale) {
    this.form = form;
    this.words = words;
    this.locale = locale;
  }

  /** What a rule compares, one line a check; for troubles of reading, which. */
  public List<String> demands(Rule rule) {
    return Stream.concat(
            rule.on().stream().map(kind -> say("on." + kind.name())),
            rule.checks().stream().map(this::demand))
        .distinct()
        .toList();
  }

  private String demand(Check check) {
    String claim = claim(check);
    String about = about(check);
    String of = about.isEmpty() ? claim : say("of", about, claim);
    return check.applies() == null ? of : say("when", readable(check.applies()), of);
  }

  private String claim(Check check) {
    if (check.left() != null && check.right() != null) {
      return say(operator(check), readable(check.left()), readable(check.right()));
    }
    return check.holds() == null
        ? say("filled", readable(String.join(", ", check.filled())))
        : readable(check.holds());
  }

  private static String operator(Check check) {
    return switch (check.operator()) {
      case "<=" -> "atmost";
      case ">=" -> "atleast";
      default -> "equals";
    };
  }

  private String about(Check check) {
    if (check.each() != null) {
      return say("each", label(check.each()).orElse(check.each()));
    }
    return check.fields() == null ? "" : orElse("fields." + check.fields(), check.fields());
  }

  /** A message with its gaps named. */
  String message(String message) {
    return GAP.matcher(message).replaceAll(gap -> quoted(gap(gap.group(1).strip(), gap.group(2))));
  }

  private String gap(String inside, @Nullable String type) {
    if (form.parameters().get(inside) instanceof Number limit) {
      return "rate".equals(type) ? limit + "%" : limit.toString();
    }
    boolean one = ONE.matcher(inside).matches();
    return say("gap", one ? orElse("gap." + inside, named(inside)) : computed(inside, type));
  }

  /** What nobody would read as a formula stands as what comes of it. */
  private String computed(String inside, @Nullable String type) {
    String kind = type == null ? inside.replaceFirst("[^\\p{L}].*", "") : type;
    return orElse("gap.as." + kind, say("gap.as.number"));
  }

  private String named(String id) {
    String read = readable(id);
    return read.equals(id) && id.matches("[\\w.]+") ? say("gap.as.value") : read;
  }

  private String readable(String expression) {
    return NAME.matcher(expression).replaceAll(name -> quoted(name(name)));
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private String name(MatchResult found) {
    String name = found.group();
    if (form.parameters().get(name) instanceof Number limit) {
      return limit.toString();
    }
    return name.startsWith("\"")
        ? name
        : label(name).or(() -> column(name)).orElse(orElse("word." + name, name));
  }

  private Optional<String> label(String id) {
    return form.field(id).map(field -> field.label(null));
  }

  private Optional<String> column(String name) {
    if (!name.startsWith("row.")) {
      return Optional.empty();
    }
    String column = name.substring("row.".length());
    return form.fields().values().stream()
        .flatMap(table -> table.column(column).stream())
        .map((Field field) -> field.label(null))
        .findFirst();
  }

  private String say(String key, Object... details) {
    return words.getMessage(KEY + key, details, locale);
  }

  private String orElse(String key, String otherwise) {
    return words.getMessage(KEY + key, null, otherwise, locale);
  }
}

package cn.baoshen.form.mark;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of what stands between the braces of a mark. */
public final class MarkReader {
  /** A formula begins with its sign behind a blank, or is all there is. */
  private static final Pattern FORMULA = Pattern.compile("(?:^|[\\s\\u3000])([=＝].*)$");

  private static final Pattern TABLE = Pattern.compile("([^.．]*[^\\d.．][^.．]*)[.．](.+)");

  private final BookMistakes mistakes;
  private final String place;
  private @Nullable String type;
  private final Set<String> flags = new LinkedHashSet<>();
  private final Map<String, String> options = new LinkedHashMap<>();

  private MarkReader(BookMistakes mistakes, String place) {
    this.mistakes = mistakes;
    this.place = place;
  }

  /** The mark; what is wrong with it is noted for its place. */
  public static Mark read(String written, String place, BookMistakes mistakes) {
    return new MarkReader(mistakes, place).read(written.strip());
  }

  private Mark read(String written) {
    Matcher formula = FORMULA.matcher(written);
    boolean computed = formula.find();
    String words = computed ? written.substring(0, formula.start()) : written;
    String name = "";
    for (String word : words.strip().split("[\\s\\u3000]+")) {
      if (!word.isEmpty() && !isKnown(word)) {
        name = named(name, word);
      }
    }
    Matcher table = TABLE.matcher(name);
    boolean inTable = table.matches();
    return new Mark(
        inTable ? table.group(1) : null,
        inTable ? table.group(2) : name,
        type,
        flags,
        options,
        computed ? formula.group(1).substring(1) : null);
  }

  /** Only the first word that is no other is the name. */
  private String named(String name, String word) {
    if (name.isEmpty() && type == null && flags.isEmpty() && options.isEmpty()) {
      return word;
    }
    mistakes.add(place, "unknown-word", word, BookWords.choices("type"), BookWords.choices("flag"));
    return name;
  }

  private boolean isKnown(String word) {
    return isType(word) || isFlag(word) || isOption(word);
  }

  private boolean isType(String word) {
    String found = BookWords.find("type", word).orElse(null);
    if (found != null && type != null) {
      mistakes.add(place, "two-types", word);
    }
    type = found == null ? type : found;
    return found != null;
  }

  private boolean isFlag(String word) {
    return BookWords.find("flag", word).map(flags::add).isPresent();
  }

  private boolean isOption(String word) {
    int equals = Math.max(word.indexOf('='), word.indexOf('＝'));
    if (equals < 1) {
      return false;
    }
    String key = BookWords.find("option", word.substring(0, equals)).orElse(null);
    if (key == null) {
      mistakes.add(place, "unknown-option", word.substring(0, equals), BookWords.choices("option"));
    } else {
      options.put(key, word.substring(equals + 1));
    }
    return true;
  }
}

package cn.baoshen.form.cell;

import cn.baoshen.model.PlainText;
import java.text.Normalizer;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The answer in words that there is none of what a figure is asked of: {@code 本单位无此项支出}, {@code
 * 无公务用车} where the label is one of 公务用车.
 *
 * <p>What there is none of has to be named by the label; 无法统计 and 无票据 are no such answers, nor is
 * 无批复, which may be said of what there is.
 */
final class NoneOf {
  private static final int LONGEST = 40;
  private static final int LONGEST_ABBREVIATION = 4;
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/form");

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:%s){0,4}(?:%s)(?<thing>\\p{IsHan}*)"
              .formatted(either("none.whose"), either("none.not")));

  private static final Pattern THIS =
      Pattern.compile(
          "(?:%s){0,3}(?:%s){0,2}".formatted(either("none.this"), either("none.kinds")));

  private static final Pattern KIND = Pattern.compile("(?:" + either("none.kinds") + "){1,2}$");
  private static final Pattern DOUBT = Pattern.compile(either("none.doubts"));
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NoneOf() {}

  /** True where the text says so of something that these labels name. */
  static boolean says(String raw, String labels) {
    String text = raw.length() < LONGEST ? plain(PlainText.clean(raw)) : "";
    Matcher answer = ANSWER.matcher(text);
    return answer.matches()
        && !DOUBT.matcher(text).find()
        && isNamed(answer.group("thing"), plain(labels));
  }

  private static boolean isNamed(String thing, String labels) {
    return THIS.matcher(thing).matches()
        || Stream.of(thing, KIND.matcher(thing).replaceFirst(""))
            .anyMatch(name -> isPartOf(name, labels));
  }

  /** 公车 is part of 公务用车, and 公务用车 is what 公车购置 begins with; each word keeps its order. */
  private static boolean isPartOf(String name, String label) {
    return name.length() > 1
        && (isWithin(name, label) || isAbbreviated(name, label) || isOtherName(name, label));
  }

  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < part.length(); i++) {
      at = whole.indexOf(part.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAbbreviated(String name, String label) {
    for (int end = 2; end <= Math.min(LONGEST_ABBREVIATION, label.length()); end++) {
      String head = label.substring(0, end);
      if (name.charAt(0) == head.charAt(0)
          && name.charAt(name.length() - 1) == head.charAt(end - 1)
          && isWithin(head, name)) {
        return true;
      }
    }
    return false;
  }

  /** A name of the thing that has no more than a sign in common with the label. */
  private static boolean isOtherName(String name, String label) {
    return Stream.of(WORDS.getString("none.things").split(","))
        .map(thing -> thing.split("/"))
        .anyMatch(thing -> thing[0].equals(name) && label.contains(thing[1]));
  }

  private static String plain(String text) {
    return SIGNS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static String either(String key) {
    return WORDS.getString(key).replace(',', '|');
  }
}

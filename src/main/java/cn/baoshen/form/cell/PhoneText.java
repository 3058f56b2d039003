package cn.baoshen.form.cell;

import cn.baoshen.form.Wording;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What people write where a phone number is asked for: one or several, with words around them. */
public final class PhoneText {
  /** Mobile, landline with or without area code and extension, 400 numbers. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\(?\\+?86\\)?-?)?1[3-9]\\d{9}"
              + "|(?:\\+?86-?)?(?:\\(?0\\d{2,3}\\)?-?)?[2-9]\\d{6,7}(?:(?:-|转|分机|[eE]xt\\.?)\\d{1,6})?"
              // The nought before it is lost where a cell took it for a number.
              + "|(?:10|2\\d|[3-9]\\d{2})-?[2-9]\\d{6,7}"
              + "|400-?\\d{3}-?\\d{4}");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?<!(?:^|\\D)0\\d{2,3})/|[、,;|或]|和|(?<=\\d{7}) +(?=[01+(]|\\p{IsHan}{1,6}:)");

  /** 微信同号, 办公室, a person's name: words without a digit, in parentheses, before or after. */
  private static final Pattern REMARK =
      Pattern.compile(
          "\\((?!0\\d{2,3}\\))[^()\\d]*\\)|^[^\\d+(]+(?=[\\d+(])|(?<=\\d)[^\\d()\\-转]+$");

  private PhoneText() {}

  public static boolean isPlausible(String text) {
    List<String> numbers =
        SEPARATOR
            .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
            .filter(part -> !part.isBlank())
            .toList();
    return !numbers.isEmpty() && numbers.stream().allMatch(PhoneText::isOne);
  }

  private static boolean isOne(String number) {
    String bare = REMARK.matcher(Wording.plain(number)).replaceAll("");
    return PHONE.matcher(dashed(bare)).matches();
  }

  private static String dashed(String number) {
    return number
        .replaceAll("(?<=^0\\d{2,3})[./]", "-")
        .replaceAll("[‐‑–—−－]+", "-")
        .replaceAll("(?<=^1\\d{2})-|(?<=^1\\d{2}-?\\d{4})-", "");
  }
}

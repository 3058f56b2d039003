package cn.baoshen.form.cell;

import cn.baoshen.form.Wording;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people write where a phone number is asked for: one or several, with words around them. */
public final class PhoneText {
  private static final String COUNTRY = "(?:\\(?(?:\\+|00)?86\\)?-?)?";
  private static final String AREA = "(?:\\(0\\d{2,3}\\)-?|0\\d{2,3}-)";
  private static final String LOCAL = "[2-9]\\d{2,3}-?\\d{4}";
  private static final String EXTENSION = "(?:-+\\d{1,6})*";

  /** Mobile, landline with or without area code and extension, 400 numbers. */
  private static final Pattern PHONE =
      Pattern.compile(
          String.join(
              "|",
              COUNTRY + "1[3-9]\\d{9}",
              COUNTRY + AREA + "1\\d{6,7}" + EXTENSION,
              COUNTRY + "(?:" + AREA + "|0\\d{2,3})?" + LOCAL + EXTENSION,
              // The nought before it is lost where a cell took it for a number, or by the country.
              COUNTRY + "\\(?(?:10|2\\d|[3-9]\\d{2})\\)?-?" + LOCAL + EXTENSION,
              "[48]00-?\\d{3}-?\\d{4}" + EXTENSION));

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?<=\\d{7})\\s*\\([^()\\d]*\\)\\s*(?=[01+(]|[2-9]\\d{6})|(?<=\\d{7})\\s*(?!转|分机|内线)\\p{IsHan}{1,4}:?\\s*(?=[01+(]|[2-9]\\d{6})|"
              + "(?<!(?:^|\\D)0\\d{2,3})/|[、,;|或]|和|(?<=\\d{7}) +(?=[01+(]|[2-9]\\d{6,7}(?!\\d)|\\p{IsHan}{1,6}:)");

  /** 8230001 8012, 转8012, (8012), /02: what is dialled behind a landline. */
  private static final Pattern DIALLED_BEHIND =
      Pattern.compile(
          "(?<=\\d{3})(?: *[,(]? *(?:转|分机号?|内线|(?i:ext(?:ension)?|x)|[*#]) *[.:]? *(\\d{1,6})\\)?(?!\\d)"
              + "| *\\((\\d{2,6})\\)"
              + "|(?<=(?:^|[^\\d])[2-9]\\d{6,7}) +(\\d{2,5})(?![\\d-])"
              + "|(?<=[2-9]\\d{6,7})/(\\d{1,4})(?!\\d))");

  /** 微信同号, 办公室, a person's name: words without a digit, in parentheses, before or after. */
  private static final Pattern REMARK =
      Pattern.compile(
          "\\((?!0\\d{2,3}\\))[^()\\d]*\\)|^[^\\d+(]+(?=[\\d+(])|(?<=\\d)(?![A-Za-z]{1,2}$)[^\\d()\\-转]+$");

  private PhoneText() {}

  public static boolean isPlausible(String text) {
    List<String> numbers =
        SEPARATOR.splitAsStream(plain(text)).filter(part -> !part.isBlank()).toList();
    return !numbers.isEmpty() && numbers.stream().allMatch(PhoneText::isOne);
  }

  private static String plain(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("[\\[【〔]", "(")
            .replaceAll("[]】〕]", ")")
            .replace("(0)", "0");
    return DIALLED_BEHIND.matcher(plain).replaceAll(PhoneText::dialledBehind);
  }

  private static String dialledBehind(MatchResult m) {
    return IntStream.rangeClosed(1, m.groupCount())
        .mapToObj(m::group)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("", "-", ""));
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

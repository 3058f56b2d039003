package cn.baoshen.review.reply.part;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese in seven bits, as old programs wrote it and Java does not read it: UTF-7 and HZ. */
final class SevenBit {
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*+)(-?)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int HIGH = 0x80;
  private static final int DOUBLE = 2;

  private SevenBit() {}

  /** RFC 2152; empty when it is not. */
  static Optional<String> utf7(String ascii) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    Matcher m = SHIFTED.matcher(ascii);
    while (m.find()) {
      text.append(ascii, end, m.start());
      if (!m.group(1).isEmpty()) {
        byte[] units = units(m.group(1));
        if (units.length == 0) {
          return Optional.empty();
        }
        text.append(new String(units, StandardCharsets.UTF_16BE));
      } else {
        text.append('+');
      }
      end = m.end();
    }
    return Optional.of(text.append(ascii.substring(end)).toString());
  }

  private static byte[] units(String letters) {
    try {
      byte[] bytes = Base64.getDecoder().decode(letters);
      return java.util.Arrays.copyOf(bytes, bytes.length - bytes.length % DOUBLE);
    } catch (IllegalArgumentException odd) {
      return new byte[0];
    }
  }

  /** RFC 1843; empty when it is not. */
  static Optional<String> hz(String ascii) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean chinese = false;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      char next = i + 1 < ascii.length() ? ascii.charAt(i + 1) : ' ';
      if (c == '~' && (next == '{' || next == '}')) {
        chinese = next == '{';
        i++;
      } else if (c == '~' && !chinese && (next == '~' || next == '\n')) {
        bytes.writeBytes(next == '~' ? new byte[] {'~'} : new byte[0]);
        i++;
      } else {
        chinese &= c != '\n';
        bytes.write(chinese ? c | HIGH : c);
      }
    }
    return Charsets.strict(bytes.toByteArray(), GB2312);
  }

  /** What a mail that names no such charset may be all the same: only when it is certain. */
  static Optional<String> recognised(String ascii) {
    if (ascii.contains("~{") && ascii.contains("~}")) {
      return hz(ascii).filter(t -> HAN.matcher(t).find());
    }
    boolean mayBe = ascii.stripLeading().startsWith("+") && ascii.contains("-");
    return mayBe ? utf7(ascii).filter(SevenBit::isChinese) : Optional.empty();
  }

  private static boolean isChinese(String text) {
    return HAN.matcher(text).find() && Plausible.share(text) >= 1;
  }
}

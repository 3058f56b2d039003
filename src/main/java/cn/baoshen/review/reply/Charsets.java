package cn.baoshen.review.reply;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bytes to text, whatever their mail program says of them. */
final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern CHINESE_NAME = Pattern.compile(".*(gb|936|euc-?cn).*");

  private Charsets() {}

  /** Chinese in UTF-8 is hardly anything else by chance, so it wins over what is declared. */
  static String decode(byte[] bytes, String declared) {
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    Optional<Charset> named = named(declared);
    if (utf8.filter(t -> named.isEmpty() || HAN.matcher(t).find()).isPresent()) {
      return utf8.get();
    }
    return Stream.of(named, Optional.of(GB18030))
        .flatMap(Optional::stream)
        .flatMap(c -> strict(bytes, c).stream())
        .findFirst()
        .or(() -> utf8)
        .orElseGet(() -> new String(bytes, named.orElse(GB18030)));
  }

  private static Optional<Charset> named(String declared) {
    String name = declared == null ? "" : declared.trim().toLowerCase(Locale.ROOT);
    if (CHINESE_NAME.matcher(name).matches()) {
      return Optional.of(GB18030);
    }
    try {
      return Optional.of(Charset.forName(name)).filter(c -> !isNarrow(c));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  // A program that does not know better writes these two before Chinese bytes.
  private static boolean isNarrow(Charset c) {
    return c.equals(StandardCharsets.US_ASCII) || c.equals(StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}

package cn.baoshen.review.reply.part;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bytes to text, whatever their mail program says of them. */
public final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern GB = Pattern.compile(".*(gb|936|euc-?cn).*");
  private static final Pattern BIG = Pattern.compile(".*(big-?5|950).*");
  private static final Pattern UTF_7 = Pattern.compile(".*utf-?7.*");
  private static final Pattern HZ = Pattern.compile("(x-)?hz\\b.*|.*52936.*");
  // A program that does not know better writes these before Chinese bytes.
  private static final Pattern NARROW =
      Pattern.compile(".*(ascii|8859-?15?$|latin-?[19]$|1252).*|utf-?8|");
  private static final Pattern WESTERNERS = Pattern.compile(".*(8859-?15?$|latin-?[19]$|1252).*");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n\\f\\u001B\\u0085]]");
  private static final Map<String, Charset> KNOWN = known();
  private static final int LONGEST = 4;
  private static final int FOLLOWS = 0xC0;
  private static final int HIGH = 0x80;
  private static final double USUAL = 0.8;
  private static final double CERTAIN = 0.9;

  private Charsets() {}

  /** Chinese in UTF-8 is hardly anything else by chance, so it wins over what is declared. */
  public static String decode(byte[] bytes, @Nullable String declared) {
    String name = declared == null ? "" : declared.trim().toLowerCase(Locale.ROOT);
    return marked(bytes)
        .or(() -> sevenBit(bytes, name))
        .or(() -> unicode(bytes, name))
        .orElseGet(() -> ofManyBytes(bytes, name));
  }

  /** True for bytes that are text in some charset, not a picture or a mistake. */
  static boolean isText(byte[] bytes) {
    String text = decode(bytes, null);
    return !CONTROL.matcher(text).find()
        && text.indexOf('\uFFFD') < 0
        && (Plausible.share(text) >= USUAL || strict(bytes, StandardCharsets.UTF_8).isPresent());
  }

  /** The mark at the beginning says it all. */
  private static Optional<String> marked(byte[] b) {
    boolean little = b.length > 1 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE;
    boolean big = b.length > 1 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF;
    return little || big ? strict(b, StandardCharsets.UTF_16) : Optional.empty();
  }

  private static Optional<String> sevenBit(byte[] bytes, String name) {
    if (!isAscii(bytes)) {
      return Optional.empty();
    }
    String ascii = new String(bytes, StandardCharsets.US_ASCII);
    if (UTF_7.matcher(name).matches()) {
      return SevenBit.utf7(ascii);
    }
    if (HZ.matcher(name).matches()) {
      return SevenBit.hz(ascii);
    }
    Optional<Charset> named = named(name).filter(c -> !isFamiliar(name));
    return named.isPresent()
        ? named.flatMap(c -> strict(bytes, c))
        : SevenBit.recognised(ascii).or(() -> Optional.of(ascii));
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> unicode(byte[] bytes, String name) {
    boolean unnamed = NARROW.matcher(name).matches() || named(name).isEmpty();
    return strict(bytes, StandardCharsets.UTF_8)
        .or(() -> unended(bytes))
        .map(Charsets::encodedOnce)
        .filter(text -> unnamed || HAN.matcher(text).find());
  }

  /** A gateway that took the bytes for Western characters encoded each of them once more. */
  private static String encodedOnce(String text) {
    if (HAN.matcher(text).find()) {
      return text;
    }
    return Stream.of(StandardCharsets.ISO_8859_1, WESTERN)
        .filter(c -> c.newEncoder().canEncode(text))
        .flatMap(c -> strict(text.getBytes(c), StandardCharsets.UTF_8).stream())
        .filter(t -> HAN.matcher(t).find())
        .findFirst()
        .orElse(text);
  }

  private static String ofManyBytes(byte[] bytes, String name) {
    Optional<String> declared = declared(bytes, name);
    if (declared.filter(t -> !isFamiliar(name) || Plausible.share(t) >= USUAL).isPresent()) {
      return declared.get();
    }
    return certain(bytes)
        .or(() -> declared)
        .or(() -> WESTERNERS.matcher(name).matches() ? strict(bytes, WESTERN) : Optional.empty())
        .or(() -> strict(bytes, GB18030))
        .orElseGet(() -> new String(bytes, familiar(name).or(() -> named(name)).orElse(GB18030)));
  }

  private static Optional<String> declared(byte[] bytes, String name) {
    return familiar(name).or(() -> named(name)).flatMap(c -> strict(bytes, c));
  }

  /** What the bytes are without any doubt, whatever was declared. */
  private static Optional<String> certain(byte[] bytes) {
    return Stream.of(GB18030, BIG5)
        .flatMap(c -> strict(bytes, c).stream())
        .filter(t -> Plausible.share(t) >= CERTAIN)
        .max(Comparator.comparingDouble(Plausible::share));
  }

  private static boolean isFamiliar(String name) {
    return familiar(name).isPresent() || NARROW.matcher(name).matches();
  }

  private static Optional<Charset> familiar(String name) {
    if (GB.matcher(name).matches()) {
      return Optional.of(GB18030);
    }
    return BIG.matcher(name).matches() ? Optional.of(BIG5) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    return Optional.ofNullable(KNOWN.get(name)).filter(c -> !NARROW.matcher(name).matches());
  }

  // Asking for a name that nobody knows looks through every jar of the class path.
  private static Map<String, Charset> known() {
    Map<String, Charset> known = new HashMap<>();
    for (Charset charset : Charset.availableCharsets().values()) {
      charset.aliases().forEach(alias -> known.put(alias.toLowerCase(Locale.ROOT), charset));
      known.put(charset.name().toLowerCase(Locale.ROOT), charset);
    }
    return known;
  }

  /** True for UTF-8 whose last character is cut in two. */
  static boolean isCut(byte[] bytes) {
    return strict(bytes, StandardCharsets.UTF_8).isEmpty() && unended(bytes).isPresent();
  }

  /** The same without the character that is cut. */
  private static Optional<String> unended(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes.length - end < LONGEST && (bytes[end - 1] & FOLLOWS) == HIGH) {
      end--;
    }
    boolean opens = end > 0 && bytes[end - 1] < 0;
    return opens
        ? strict(Arrays.copyOf(bytes, end - 1), StandardCharsets.UTF_8)
            .filter(t -> HAN.matcher(t).find())
        : Optional.empty();
  }

  /** The text when all bytes are of this charset. */
  static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}

package cn.baoshen.console.posted;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A number as people write it: full-width, with commas, with its unit or a percent sign. */
final class TypedNumber extends PropertyEditorSupport {
  private static final Pattern UNIT = Pattern.compile("[%年个家]$");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,12})?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  private final Function<BigDecimal, Number> type;

  private TypedNumber(Function<BigDecimal, Number> type) {
    this.type = type;
  }

  static TypedNumber exact() {
    return new TypedNumber(number -> number);
  }

  static TypedNumber whole() {
    return new TypedNumber(BigDecimal::intValueExact);
  }

  /** The number as a field for numbers holds it; what is none stays as it was typed. */
  static String plain(String text) {
    try {
      TypedNumber read = exact();
      read.setAsText(text);
      return read.getValue() instanceof BigDecimal number ? number.toPlainString() : text;
    } catch (IllegalArgumentException noNumber) {
      return text;
    }
  }

  @Override
  public void setAsText(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    plain = THOUSANDS.matcher(UNIT.matcher(plain).replaceFirst("").strip()).replaceAll("");
    if (!plain.isEmpty() && !PLAIN.matcher(plain).matches()) {
      throw new IllegalArgumentException(text);
    }
    setValue(plain.isEmpty() ? null : converted(plain, text));
  }

  private Number converted(String plain, String text) {
    try {
      return type.apply(new BigDecimal(plain));
    } catch (ArithmeticException notSuchANumber) {
      throw new IllegalArgumentException(text, notSuchANumber);
    }
  }
}

package cn.baoshen.intake.unit;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts with 元 behind them that may well be in 万元, with a word too few: they have decimals, are
 * small, or suit what else the report says. Both ways to mend them are told.
 */
public final class YuanOrNot {
  private static final String SURE = "yuan";
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /** Nobody reports fewer 元 than this. */
  private static final BigDecimal SMALL = new BigDecimal(1_000);

  private static final int TEN_THOUSAND = 4;
  private static final int CENTS = 2;

  private YuanOrNot() {}

  /** The reading, in which what may be in either unit is told so. */
  public static Reading told(Reading reading, Form form) {
    if (reading.troubles().stream().noneMatch(trouble -> trouble.reason().equals(SURE))) {
      return reading;
    }
    BigDecimal most =
        amounts(reading.report(), form).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    return reading.with(reading.troubles().stream().map(trouble -> told(trouble, most)).toList());
  }

  private static ReadProblem told(ReadProblem trouble, BigDecimal most) {
    return Optional.of(trouble)
        .filter(one -> one.reason().equals(SURE))
        .flatMap(YuanOrNot::figure)
        .filter(figure -> mayBeEither(figure, most))
        .map(figure -> either(trouble, figure.movePointLeft(TEN_THOUSAND)))
        .orElse(trouble);
  }

  private static Optional<BigDecimal> figure(ReadProblem trouble) {
    String stated = trouble.stated() == null ? "" : trouble.stated();
    Matcher figure = FIGURE.matcher(Normalizer.normalize(stated, Normalizer.Form.NFKC));
    return figure.find()
        ? Optional.of(new BigDecimal(figure.group().replace(",", "")))
        : Optional.empty();
  }

  private static boolean mayBeEither(BigDecimal figure, BigDecimal most) {
    return figure.stripTrailingZeros().scale() > 0
        || figure.compareTo(SMALL) < 0
        || figure.compareTo(most) <= 0;
  }

  /** What it would be in 万元 is said where it needs no rounding. */
  private static ReadProblem either(ReadProblem trouble, BigDecimal converted) {
    boolean exact = converted.stripTrailingZeros().scale() <= CENTS;
    return trouble.because(
        exact ? "yuan-or-not-exactly" : "yuan-or-not",
        exact ? List.of(converted.setScale(CENTS).toPlainString()) : List.of());
  }

  /** What the report says in 万元. */
  private static Stream<BigDecimal> amounts(Report report, Form form) {
    return form.fields().values().stream()
        .flatMap(
            field ->
                field.type() == FieldType.TABLE
                    ? report.rows(field.id()).stream()
                        .flatMap(
                            row ->
                                field.columns().stream().flatMap(c -> amount(c, row.get(c.id()))))
                    : amount(field, report.at(field.id())));
  }

  private static Stream<BigDecimal> amount(Field field, @Nullable Object value) {
    boolean counts = field.type() == FieldType.AMOUNT && field.unit().equals(Field.USUAL_UNIT);
    return counts && value instanceof BigDecimal amount ? Stream.of(amount) : Stream.of();
  }
}

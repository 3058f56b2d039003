package cn.baoshen.intake.value;

import cn.baoshen.form.Form;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.terms.Terms;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.asked.ReportKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which report of its form a file is.
 *
 * @param which the form, and the key that the file states when the form has one
 * @param trouble why no key can be read where one is needed; null when it is clear
 */
public record KeyReading(ReportKey which, @Nullable ReadProblem trouble) {
  private static final int SHOWN = 60;

  /**
   * What a reading tells.
   *
   * @param year the year that a period without one is of
   */
  public static KeyReading of(Reading reading, Form form, int year) {
    Terms.Key key = form.terms().key();
    if (key == null) {
      return new KeyReading(ReportKey.of(form.id()), null);
    }
    String stated = stated(reading, key.field());
    Optional<String> read =
        isMissing(stated) ? Optional.empty() : key.as().read(PlainText.clean(stated), year);
    return read.map(known -> new KeyReading(new ReportKey(form.id(), known), null))
        .orElseGet(() -> new KeyReading(ReportKey.of(form.id()), trouble(reading, form, stated)));
  }

  private static boolean isMissing(String stated) {
    return CellText.isBlank(stated) || CellText.saysNone(stated);
  }

  /** What was read, or else what could not be. */
  private static String stated(Reading reading, String field) {
    Object value = reading.report().at(field);
    if (value != null) {
      return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
    return reading.troubles().stream()
        .filter(trouble -> trouble.field().equals(field) && trouble.stated() != null)
        .map(ReadProblem::stated)
        .findFirst()
        .orElse("");
  }

  private static ReadProblem trouble(Reading reading, Form form, String stated) {
    Terms.Key key = Objects.requireNonNull(form.terms().key());
    String label = form.field(key.field()).map(field -> field.label(null)).orElse(key.field());
    String place = place(reading.report(), key.field());
    String shown = PlainText.shortened(PlainText.clean(stated), SHOWN);
    String kind = key.as().name().toLowerCase(Locale.ROOT);
    String reason = isMissing(stated) ? "key-missing" : "key-unreadable." + kind;
    return new ReadProblem(
        ReadProblem.Kind.UNREADABLE_FILE,
        key.field(),
        label,
        place,
        shown,
        reason,
        List.of(label, place, form.title(), shown));
  }

  private static String place(Report report, String field) {
    String place = report.places().getOrDefault(field, "");
    return place.isEmpty() ? "" : PlaceTexts.of("key.place").replace("{0}", place);
  }
}

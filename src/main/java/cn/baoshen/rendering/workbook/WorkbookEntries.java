package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.rendering.words.DocumentTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;

/** What may be typed into the cells of one worksheet, and the hint that each shows. */
final class WorkbookEntries {
  private final Form form;
  private final Sheet sheet;
  private final DataValidationHelper helper;
  private final Map<Kind, CellRangeAddressList> cells = new LinkedHashMap<>();

  WorkbookEntries(Form form, Sheet sheet) {
    this.form = form;
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
  }

  /** Cells of one kind take the same entries. */
  private record Kind(
      FieldType type, boolean negative, boolean inapplicable, List<String> choices, String unit) {
    String words() {
      if (!choices.isEmpty()) {
        return "choice";
      }
      String name = type.name().toLowerCase(Locale.ROOT);
      boolean differs = type == FieldType.AMOUNT || type == FieldType.RATE;
      return negative && differs ? name + ".negative" : name;
    }
  }

  /** Notes a cell to fill in. */
  void add(WorkbookSlot slot, Field field, int top) {
    boolean negative = slot.is(FieldType.RATE) ? field.negative() : !form.isNeverNegative(field);
    boolean inapplicable = field.type().isNumeric() && field.notApplicable();
    Kind kind = new Kind(field.type(), negative, inapplicable, slot.cell().choices(), field.unit());
    cells
        .computeIfAbsent(kind, k -> new CellRangeAddressList())
        .addCellRangeAddress(slot.range(top));
  }

  /** Puts the hints and limits into the worksheet. */
  void write() {
    cells.forEach(this::write);
  }

  private void write(Kind kind, CellRangeAddressList ranges) {
    DataValidationConstraint constraint = constraint(kind);
    if (constraint == null) {
      return;
    }
    DataValidation entry = helper.createValidation(constraint, ranges);
    entry.setEmptyCellAllowed(true);
    entry.setShowPromptBox(true);
    entry.createPromptBox(say(kind, "title"), hint(kind));
    entry.setShowErrorBox(true);
    entry.setErrorStyle(style(kind));
    entry.createErrorBox(say(kind, "title"), say(kind, "refused"));
    sheet.addValidationData(entry);
  }

  /** Where another answer than a figure is one, a spreadsheet asks and does not refuse. */
  private static int style(Kind kind) {
    if (!kind.choices().isEmpty()) {
      return DataValidation.ErrorStyle.INFO;
    }
    return kind.inapplicable() ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP;
  }

  private static String hint(Kind kind) {
    String hint = say(kind, "hint");
    return kind.inapplicable() ? hint + DocumentTexts.say("entry.inapplicable") : hint;
  }

  private static String say(Kind kind, String what) {
    return DocumentTexts.say("entry." + kind.words() + "." + what, kind.unit());
  }

  private @Nullable DataValidationConstraint constraint(Kind kind) {
    if (!kind.choices().isEmpty()) {
      return helper.createExplicitListConstraint(kind.choices().toArray(String[]::new));
    }
    String least = kind.negative() ? "-999999999" : "0";
    return switch (kind.type()) {
      case AMOUNT, NUMBER, SCORE ->
          helper.createDecimalConstraint(OperatorType.BETWEEN, least, "999999999");
      case INTEGER -> helper.createIntegerConstraint(OperatorType.BETWEEN, least, "999999999");
      case RATE ->
          helper.createDecimalConstraint(OperatorType.BETWEEN, kind.negative() ? "-10" : "0", "10");
      case DATE -> dates();
      case LONG_TEXT, PHONE ->
          helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "10000", null);
      case TEXT, TABLE -> null;
    };
  }

  private DataValidationConstraint dates() {
    return helper.createDateConstraint(
        OperatorType.BETWEEN, "=DATE(2000,1,1)", "=DATE(2999,12,31)", "yyyy-mm-dd");
  }
}

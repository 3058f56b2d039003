package cn.baoshen.rendering.workbook;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;

/** A JSON sample as if it had been read from the workbook that {@link FormBook} makes. */
public final class Placed {
  static final FormCatalog FORMS = BuiltIn.FORMS;
  public static final Form FORM = FORMS.byId("longhui-2024").orElseThrow();
  public static final int YEAR = 2024;
  private static final Path SAMPLES = Path.of("src/samples");
  private static final RuleBook RULES = new RuleBook(FORMS.all());
  private static final Unit UNIT =
      new Unit("103001", "中共隆回县委机构编制委员会办公室", "a@b.example", "", Map.of(), false);

  private Placed() {}

  public static Report report(String sample) {
    try {
      byte[] json = Files.readAllBytes(SAMPLES.resolve(sample));
      Report report = new JsonReader().read(json, FORM).report();
      return new Report(report.form(), report.values(), places(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Verdict verdict(Report report) {
    return RULES.judge(
        new Reading(report, List.of()),
        new Submission("103001", UNIT, YEAR, LocalDate.of(2025, 4, 1)));
  }

  public static ReturnNotice notice(Report report) {
    return notice(verdict(report));
  }

  public static ReturnNotice notice(Verdict verdict) {
    return new ReturnNotice(
        Samples.subject(CaseState.RETURNED),
        UNIT,
        FORM,
        verdict,
        List.of(),
        LocalDate.of(2025, 3, 31));
  }

  private static Map<String, String> places(Report report) {
    Map<String, String> places = new HashMap<>();
    for (Sheet sheet : FORM.sheets()) {
      Map<Integer, Integer> firstRows = new HashMap<>();
      for (WorkbookSlot slot :
          WorkbookPlan.of(FORM, sheet, WorkbookContents.of(report), YEAR).slots()) {
        if (!slot.isLabel()) {
          places.putIfAbsent(
              path(sheet, slot, firstRows),
              sheet.name() + "!" + new CellAddress(slot.row() + 1, slot.column()).formatAsString());
        }
      }
    }
    return places;
  }

  private static String path(Sheet sheet, WorkbookSlot slot, Map<Integer, Integer> firstRows) {
    if (slot.plain()) {
      return slot.field().id();
    }
    int table = 0;
    List<Sheet.Row> rows = sheet.rows();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).cells().stream().anyMatch(cell -> cell == slot.cell())) {
        table = i;
      }
    }
    int first = firstRows.computeIfAbsent(table, t -> slot.row());
    return rows.get(table).each() + "[" + (slot.row() - first) + "]." + slot.field().id();
  }
}

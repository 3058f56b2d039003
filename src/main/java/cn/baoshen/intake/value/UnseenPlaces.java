package cn.baoshen.intake.value;

import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.model.Hidden;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** The places of a reading that lie in hidden rows, columns and sheets. */
public final class UnseenPlaces {
  private UnseenPlaces() {}

  /** The reading, and which of its places nobody sees. */
  public static Reading told(Reading reading, List<SheetCells> sheets) {
    Map<String, SheetCells> some = new HashMap<>();
    sheets.stream()
        .filter(sheet -> sheet.unseen().isAnything())
        .forEach(sheet -> some.put(sheet.name(), sheet));
    return some.isEmpty() ? reading : reading.with(hidden(reading, some));
  }

  private static Map<String, Hidden> hidden(Reading reading, Map<String, SheetCells> sheets) {
    Map<String, Hidden> hidden = new HashMap<>();
    Stream.concat(
            reading.report().places().values().stream(),
            reading.troubles().stream().map(ReadProblem::place))
        .distinct()
        .forEach(place -> note(place, sheets, hidden));
    return hidden;
  }

  private static void note(
      String place, Map<String, SheetCells> sheets, Map<String, Hidden> hidden) {
    int name = place.lastIndexOf('!');
    SheetCells sheet = name < 0 ? null : sheets.get(place.substring(0, name));
    if (sheet != null) {
      CellReference cell = new CellReference(place.substring(name + 1));
      Area area = sheet.area(cell.getRow(), cell.getCol());
      sheet.unseen().of(area, sheet.name()).ifPresent(why -> hidden.put(place, why));
    }
  }
}

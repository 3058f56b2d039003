package cn.baoshen.rollup;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.RollUp;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Lists the rows of one table of all reports, a sheet a group, as the reports go by. */
final class GroupSheets {
  /** Units write groups in their own words; more than these share the last sheet. */
  private static final int MOST = 12;

  /** Points behind the name of a group: 产出指标（50分）. */
  private static final Pattern ASIDE = Pattern.compile("[（(].*|[\\s\\d.]+分?$|\\s+");

  private final SXSSFWorkbook book;
  private final SheetStyles styles;
  private final RollUpTexts texts;
  private final String title;
  private final RollUp.Groups groups;
  private final Field table;
  private final List<Head> heads;
  private final Map<String, BookSheet> sheets = new LinkedHashMap<>();

  GroupSheets(
      SXSSFWorkbook book,
      SheetStyles styles,
      RollUpTexts texts,
      Form form,
      RollUp.Groups groups,
      int year) {
    this.book = book;
    this.styles = styles;
    this.texts = texts;
    this.title = form.title();
    this.groups = groups;
    this.table = form.field(groups.table()).orElseThrow();
    this.heads = heads(year);
  }

  private List<Head> heads(int year) {
    List<Head> heads = new ArrayList<>();
    List.of("code", "name").forEach(key -> heads.add(Head.text(texts.text(key))));
    table.columns().forEach(column -> heads.add(Head.figure(column.label(year), column.type())));
    return heads;
  }

  /** Adds the rows of one unit's report. A row that leaves its group blank is of the one before. */
  void add(Unit unit, Report report) {
    String group = "";
    for (Map<String, Object> row : report.rows(table.id())) {
      Object said = row.get(groups.by());
      group = said == null ? group : ASIDE.matcher(said.toString()).replaceAll("");
      sheet(group).row(cells(unit, row));
    }
  }

  private List<@Nullable Object> cells(Unit unit, Map<String, Object> row) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(unit.code());
    cells.add(unit.name());
    table.columns().forEach(column -> cells.add(row.get(last(column.id()))));
    return cells;
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private BookSheet sheet(String group) {
    boolean full = sheets.size() >= MOST - 1 && !sheets.containsKey(group);
    return sheets.computeIfAbsent(
        group.isEmpty() || full ? texts.text("others") : group, this::made);
  }

  private BookSheet made(String group) {
    String name = WorkbookUtil.createSafeSheetName(group);
    BookSheet sheet =
        new BookSheet(
            book.createSheet(book.getSheet(name) == null ? name : name + sheets.size()),
            styles,
            heads,
            BookSheet.ROOMY);
    sheet.begin(title + " " + group, "", 2);
    return sheet;
  }

  void end() {
    for (BookSheet sheet : sheets.values()) {
      sheet.end();
      sheet.totals(texts.text("total"), texts.text("average"));
    }
  }
}

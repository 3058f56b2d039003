package cn.baoshen.archive.years;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.table.FormulaText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Archived cases as a table that any program opens. */
final class ArchiveTable {
  /** Table programs take a file without this mark for one in GBK. */
  private static final String MARK = "\uFEFF";

  private ArchiveTable() {}

  static String csv(ArchiveTexts texts, List<ArchivedCase> cases) {
    return MARK
        + cases.stream()
            .map(c -> line(texts, c))
            .collect(Collectors.joining("", texts.text("export.heads") + "\r\n", ""));
  }

  private static String line(ArchiveTexts texts, ArchivedCase archived) {
    return Stream.of(
                archived.unitCode(),
                archived.unitName(),
                archived.caseId(),
                archived.form(),
                texts.text("export.state." + archived.state()),
                archived.decidedAt() == null ? "" : texts.time(archived.decidedAt()),
                archived.unitCode() + "/" + archived.caseId() + "/data")
            .map(ArchiveTable::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** A cell that begins like a formula would be run by the program that opens it. */
  private static String cell(String text) {
    return "\"" + FormulaText.neutral(text).replace("\"", "\"\"") + "\"";
  }
}

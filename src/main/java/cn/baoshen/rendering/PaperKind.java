package cn.baoshen.rendering;

import java.util.Locale;

/** A printed paper of a case. */
public enum PaperKind {
  /** The report, proved. */
  REPORT,
  /** A report that was printed and not proved. */
  DRAFT,
  /** The approval sheet that is joined to the report. */
  SHEET,
  /** The report with its approval sheet, of an approved case. */
  APPROVED,
  /** The notice of a return. */
  NOTICE;

  /** Name of its file. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".pdf";
  }
}

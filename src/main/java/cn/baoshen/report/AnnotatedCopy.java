package cn.baoshen.report;

/** Whether a returned file goes back as a copy with remarks at its cells. */
public enum AnnotatedCopy {
  ENCLOSED,
  /** It is a workbook that no copy can be made of. */
  IMPOSSIBLE,
  /** It is no workbook. */
  NONE
}

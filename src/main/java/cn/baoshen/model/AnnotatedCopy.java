package cn.baoshen.model;

/** Whether a returned file goes back as a copy with remarks at its cells. */
public enum AnnotatedCopy {
  ENCLOSED,
  /** No copy can be made of the workbook; one of our own lists the findings in its place. */
  LISTED,
  /** It is a workbook that no copy can be made of. */
  IMPOSSIBLE,
  /** It is no workbook. */
  NONE
}

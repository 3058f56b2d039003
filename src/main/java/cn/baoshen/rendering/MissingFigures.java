package cn.baoshen.rendering;

import java.util.List;

/** A document lacks figures of its report: our fault, so an operator has to look. */
public final class MissingFigures extends IllegalStateException {
  private final List<String> figures;

  MissingFigures(String caseId, List<String> figures) {
    super("the document of " + caseId + " lacks these figures of its report: " + figures);
    this.figures = List.copyOf(figures);
  }

  /** The figures as they should have been printed. */
  public List<String> figures() {
    return figures;
  }
}

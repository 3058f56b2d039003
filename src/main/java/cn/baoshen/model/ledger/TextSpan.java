package cn.baoshen.model.ledger;

/**
 * A run of a text that was changed.
 *
 * @param text what stands there; of a run that is left out, how many characters it has
 */
public record TextSpan(Kind kind, String text) {
  /** What became of a run of text between two revisions. */
  public enum Kind {
    SAME,
    DELETED,
    INSERTED,
    /** A run that is not shown, because nothing changed in it or because it is very long. */
    CUT
  }
}

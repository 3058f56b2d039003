package cn.baoshen.rendering.pdf;

/**
 * What stands at the foot of a paper so that it can be checked.
 *
 * @param page address of the page that checks papers
 * @param code what it asks for beside the case's id
 * @param head hash of the entry by which the case's history ended; empty while it has not
 * @param symbol by which the bureau files it (文号); empty for none
 */
public record PaperMark(String page, String code, String head, String symbol) {
  /** No mark. */
  public static final PaperMark NONE = new PaperMark("", "");

  /** The mark of a case that has not ended. */
  public PaperMark(String page, String code) {
    this(page, code, "", "");
  }

  public boolean isThere() {
    return !code.isEmpty();
  }

  /** The address that answers for this paper. */
  public String address(String caseId) {
    return page + "?id=" + caseId + "&code=" + code;
  }
}

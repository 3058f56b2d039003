package cn.baoshen.rendering.pdf;

/**
 * What stands at the foot of a paper so that it can be checked.
 *
 * @param page address of the page that checks papers
 * @param code what it asks for beside the case's id
 */
public record PaperMark(String page, String code) {
  /** No mark. */
  public static final PaperMark NONE = new PaperMark("", "");

  public boolean isThere() {
    return !code.isEmpty();
  }

  /** The address that answers for this paper. */
  public String address(String caseId) {
    return page + "?id=" + caseId + "&code=" + code;
  }
}

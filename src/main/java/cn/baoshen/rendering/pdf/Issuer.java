package cn.baoshen.rendering.pdf;

import cn.baoshen.model.Case;
import cn.baoshen.model.organ.Organ;
import cn.baoshen.model.organ.People;
import java.util.function.Function;

/**
 * Who makes the papers: the bureau that signs them, the people whom they name, and the mark by
 * which each can be checked.
 *
 * @param marks the mark of a case's papers; null gives none
 */
public record Issuer(Organ organ, People people, Function<Case, PaperMark> marks) {
  /** Nobody in particular, whose papers cannot be checked. */
  public static final Issuer UNNAMED =
      new Issuer(Organ.UNNAMED, People.NOBODY, subject -> PaperMark.NONE);
}

package cn.baoshen.review;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.mail.Token;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a link leads to at this moment.
 *
 * @param token null when nobody was ever given this link
 * @param subject the case; null when there is none
 * @param winner the decision of this tier, when it has one
 */
record Visit(
    Standing standing, @Nullable Token token, @Nullable Case subject, @Nullable Decision winner) {
  /** Why a link lets its reader decide, or does not. */
  enum Standing {
    OPEN(200),
    UNKNOWN(404),
    EXPIRED(410),
    USED(410),
    SUPERSEDED(410),
    REASSIGNED(410),
    /** A newer letter with another link went to the same reviewer. */
    RENEWED(410),
    DECIDED(409),
    ELSEWHERE(409);

    private final int status;

    Standing(int status) {
      this.status = status;
    }

    /** The HTTP status of its page. */
    int status() {
      return status;
    }
  }

  /** The secret of an open visit, or of one that once was. */
  Token known() {
    return requireNonNull(token);
  }

  /** The case that such a visit is about. */
  Case about() {
    return requireNonNull(subject);
  }

  boolean isOpen() {
    return standing == Standing.OPEN;
  }
}

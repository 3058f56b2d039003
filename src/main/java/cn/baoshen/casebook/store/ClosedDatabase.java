package cn.baoshen.casebook.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * H2 closes a database that it could not write, as on a full disk, and all its connections say so
 * for ever; only fresh ones open it again.
 */
public class ClosedDatabase implements SQLExceptionOverride {
  private static final int IS_CLOSED = 90098;

  private static final int WAS_ENDED = 90121;
  private static final Set<Integer> CLOSED = Set.of(IS_CLOSED, WAS_ENDED);

  /** What H2 says of a database that is closed. */
  static SQLException said() {
    return new SQLException("a write of the database has failed", null, IS_CLOSED);
  }

  @java.lang.Override
  public Override adjudicate(SQLException said) {
    return CLOSED.contains(said.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}

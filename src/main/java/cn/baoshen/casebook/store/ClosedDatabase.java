package cn.baoshen.casebook.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * H2 closes a database that it could not write, as on a full disk, and all its connections say so
 * for ever; only fresh ones open it again.
 */
public class ClosedDatabase implements SQLExceptionOverride {
  private static final int IS_CLOSED = 90098;

  @java.lang.Override
  public Override adjudicate(SQLException said) {
    return said.getErrorCode() == IS_CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}

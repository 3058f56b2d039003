package cn.baoshen.casebook;

import cn.baoshen.report.CannotStart;

/** The database would forget commits on a kill; the service refuses to start on it. */
public class LossyDatabaseException extends CannotStart {
  LossyDatabaseException(String message) {
    super(message);
  }
}

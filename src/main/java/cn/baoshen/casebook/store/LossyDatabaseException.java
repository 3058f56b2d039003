package cn.baoshen.casebook.store;

import cn.baoshen.model.CannotStart;

/** The database would forget commits on a kill; the service refuses to start on it. */
public class LossyDatabaseException extends CannotStart {
  LossyDatabaseException(String message) {
    super(message);
  }
}

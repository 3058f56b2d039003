package cn.baoshen.casebook;

/** The database would forget commits on a kill; the service refuses to start on it. */
public class LossyDatabaseException extends RuntimeException {
  LossyDatabaseException(String message) {
    super(message);
  }
}

package cn.baoshen.model;

/**
 * Something without which the service must not run; the message is one clear line for operators.
 */
public class CannotStart extends RuntimeException {
  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}

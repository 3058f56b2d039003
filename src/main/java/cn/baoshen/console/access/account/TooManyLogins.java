package cn.baoshen.console.access.account;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/** A password that was not looked at, because too many come; nothing is said of the account. */
public class TooManyLogins extends AuthenticationException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;

  private TooManyLogins(HttpStatus status) {
    super(status.getReasonPhrase());
    this.status = status;
  }

  /** Too many wrong ones came from this address. */
  public static TooManyLogins fromThere() {
    return new TooManyLogins(HttpStatus.TOO_MANY_REQUESTS);
  }

  /** Too many are being looked at already. */
  static TooManyLogins atOnce() {
    return new TooManyLogins(HttpStatus.SERVICE_UNAVAILABLE);
  }

  /** When it may be worth another try. */
  public String seconds() {
    return status == HttpStatus.TOO_MANY_REQUESTS ? "60" : "5";
  }

  public int status() {
    return status.value();
  }
}

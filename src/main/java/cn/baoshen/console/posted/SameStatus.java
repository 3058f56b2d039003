package cn.baoshen.console.posted;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer whose status is settled, whatever the page says that it shows. */
final class SameStatus extends HttpServletResponseWrapper {
  SameStatus(HttpServletResponse answer) {
    super(answer);
  }

  @Override
  public void setStatus(int other) {
    // It is settled.
  }
}

package cn.baoshen.console.posted;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntConsumer;

/** Tells once how a request is answered, before anything of the answer goes out. */
public final class SettledAnswer {
  private static final String NAME = SettledAnswer.class.getName();

  private SettledAnswer() {}

  /** Whom to tell the status of the answer. */
  public static void tell(HttpServletRequest request, IntConsumer told) {
    request.setAttribute(NAME, told);
  }

  /** The status is settled; of a second one nobody is told. */
  public static void as(HttpServletRequest request, int status) {
    if (request.getAttribute(NAME) instanceof IntConsumer told) {
      request.removeAttribute(NAME);
      told.accept(status);
    }
  }
}

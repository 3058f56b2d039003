package cn.baoshen.camel.station;

import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * Says once that something which is tried again and again cannot be done, and once that it can
 * again: a broken world in a line, a fault of ours with its trace.
 */
public final class OnceLogger {
  private final Logger log;
  private final String fails;
  private final String works;
  private boolean failing;

  /**
   * @param fails what is said before the cause, such as "the inbox cannot be looked through"
   * @param works what is said when it can be done again
   */
  public OnceLogger(Logger log, String fails, String works) {
    this.log = log;
    this.fails = fails;
    this.works = works;
  }

  /** It failed once more. */
  public synchronized void failed(Throwable cause) {
    if (TransientFault.isSeenIn(cause)) {
      failed(cause::toString);
    } else if (isNews()) {
      log.error("{}, going on trying", fails, cause);
    }
  }

  /** It failed once more, for a reason that nobody has to look for in the code. */
  public synchronized void failed(Supplier<String> why) {
    if (isNews()) {
      log.warn("{} ({}), going on trying", fails, why.get());
    }
  }

  private boolean isNews() {
    boolean news = !failing;
    failing = true;
    return news;
  }

  /** It was done. */
  public synchronized void done() {
    if (failing) {
      failing = false;
      log.info(works);
    }
  }
}

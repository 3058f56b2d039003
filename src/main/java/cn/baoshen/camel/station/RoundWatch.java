package cn.baoshen.camel.station;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;

/**
 * Whoever hears of each round of a consumer that failed, by whatever way Camel tells of it; the
 * consumer goes on trying.
 */
public abstract class RoundWatch implements PollingConsumerPollStrategy, ExceptionHandler {
  /** A round failed; whether that is worth a word is for the watch to know. */
  protected abstract void failed(Throwable cause);

  @Override
  public final boolean rollback(
      Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
    failed(cause);
    return false;
  }

  @Override
  public final void handleException(Throwable cause) {
    failed(cause);
  }

  @Override
  public final void handleException(String message, Throwable cause) {
    failed(cause);
  }

  @Override
  public final void handleException(String message, Exchange exchange, Throwable cause) {
    failed(cause);
  }
}

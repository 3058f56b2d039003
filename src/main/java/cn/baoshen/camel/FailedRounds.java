package cn.baoshen.camel;

import cn.baoshen.camel.station.TransientFault;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of a round that failed: of a broken world in a line, of a fault of ours with its trace. */
class FailedRounds implements ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailedRounds.class);

  @Override
  public void handleException(Throwable fault) {
    handleException("a round", null, fault);
  }

  @Override
  public void handleException(String message, Throwable fault) {
    handleException(message, null, fault);
  }

  @Override
  public void handleException(String message, @Nullable Exchange exchange, Throwable fault) {
    String round = exchange == null ? message : exchange.getFromRouteId();
    if (TransientFault.isSeenIn(fault)) {
      LOG.warn("{} failed ({}), to be tried again", round, fault.toString());
    } else {
      LOG.error("{} failed, to be tried again", round, fault);
    }
  }
}

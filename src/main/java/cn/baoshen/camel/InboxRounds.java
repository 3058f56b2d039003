package cn.baoshen.camel;

import cn.baoshen.camel.station.RoundWatch;
import cn.baoshen.camel.station.TransientFault;
import cn.baoshen.intake.FairShare;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rounds through the inbox: none while the house is crowded, each with fresh turns; says once
 * when no round can be made, as without the database, and once when one can be made again.
 */
class InboxRounds extends RoundWatch {
  private static final Logger LOG = LoggerFactory.getLogger(InboxRounds.class);

  private final FairShare turns;
  private final BackPressure crowding;
  private boolean failing;

  InboxRounds(FairShare turns, BackPressure crowding) {
    this.turns = turns;
    this.crowding = crowding;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    try {
      BackPressure.Crowd crowd = crowding.now();
      turns.begin(crowd.byUnit());
      return !crowd.full();
    } catch (RuntimeException e) {
      failed(e);
      return false;
    }
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polled) {
    if (failing) {
      failing = false;
      LOG.info("the inbox is looked through again");
    }
  }

  @Override
  protected void failed(Throwable cause) {
    if (!failing) {
      failing = true;
      tell(cause);
    }
  }

  private static void tell(Throwable cause) {
    if (TransientFault.isSeenIn(cause)) {
      LOG.warn("the inbox cannot be looked through ({}), going on trying", cause.toString());
    } else {
      LOG.error("the inbox cannot be looked through, going on trying", cause);
    }
  }
}

package cn.baoshen.archive.planted;

import cn.baoshen.intake.Lookout;
import org.apache.camel.Exchange;

/** Breaks two walls on purpose, so that a test can see them stand. */
class PlantedNeighbour {
  boolean look(Lookout lookout, Exchange exchange) {
    return lookout.isReady(exchange.getIn().getBody(java.nio.file.Path.class));
  }
}

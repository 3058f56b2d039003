package cn.baoshen.archive.planted;

import cn.baoshen.intake.StabilityCheck;
import org.apache.camel.Exchange;

/** Breaks two walls on purpose, so that a test can see them stand. */
class PlantedNeighbour {
  boolean look(StabilityCheck stabilityCheck, Exchange exchange) {
    return stabilityCheck.isReady(exchange.getIn().getBody(java.nio.file.Path.class));
  }
}

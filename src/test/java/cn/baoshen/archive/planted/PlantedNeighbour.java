package cn.baoshen.archive.planted;

import cn.baoshen.form.planted.PlantedClimber;
import cn.baoshen.intake.inbox.StabilityCheck;
import org.apache.camel.Exchange;

/** Breaks three walls on purpose, so that a test can see them stand. */
public class PlantedNeighbour {
  /** The other half of a circle. */
  public PlantedClimber climber;

  boolean look(StabilityCheck stabilityCheck, Exchange exchange) {
    return stabilityCheck.isReady(exchange.getIn().getBody(java.nio.file.Path.class));
  }
}

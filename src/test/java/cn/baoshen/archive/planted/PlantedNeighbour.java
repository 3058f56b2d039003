package cn.baoshen.archive.planted;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.form.planted.PlantedClimber;
import cn.baoshen.intake.inbox.StabilityCheck;
import org.apache.camel.Exchange;
import org.springframework.beans.factory.annotation.Value;

/** Breaks five walls on purpose, so that a test can see them stand. */
public class PlantedNeighbour {
  /** The other half of a circle. */
  public PlantedClimber climber;

  /** A setting that no record holds. */
  @Value("${baoshen.year}")
  public int year;

  /** What only the console may know. */
  public Account account;

  boolean look(StabilityCheck stabilityCheck, Exchange exchange) {
    return stabilityCheck.isReady(exchange.getIn().getBody(java.nio.file.Path.class));
  }
}

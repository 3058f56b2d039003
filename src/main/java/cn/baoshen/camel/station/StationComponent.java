package cn.baoshen.camel.station;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.model.work.Handover;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** {@code station:NAME}: the durable way from one station to the next, behind Camel's own verbs. */
public class StationComponent extends DefaultComponent {
  private final StationHandlers workers;
  private final CaseBook cases;
  private final Handover handover;
  private final StationSettings settings;

  public StationComponent(
      StationHandlers workers, CaseBook cases, Handover handover, StationSettings settings) {
    this.workers = workers;
    this.cases = cases;
    this.handover = handover;
    this.settings = settings;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    StationEndpoint endpoint = new StationEndpoint(uri, this, remaining);
    endpoint.setAttempts(settings.attempts());
    setProperties(endpoint, parameters);
    return endpoint;
  }

  StationHandlers workers() {
    return workers;
  }

  CaseBook cases() {
    return cases;
  }

  Handover handover() {
    return handover;
  }
}

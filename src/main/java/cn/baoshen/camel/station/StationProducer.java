package cn.baoshen.camel.station;

import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.WorkItem;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Schedules the station's work for the case that the header names. */
class StationProducer extends DefaultProducer {
  private final Handover handover;

  StationProducer(StationEndpoint endpoint, Handover handover) {
    super(endpoint);
    this.handover = handover;
  }

  @Override
  public void process(Exchange exchange) {
    StationEndpoint endpoint = (StationEndpoint) getEndpoint();
    String caseId =
        endpoint.getCaseId() != null
            ? endpoint.getCaseId()
            : exchange.getMessage().getHeader(StationConsumer.CASE, String.class);
    if (caseId == null) {
      throw new IllegalStateException(
          "no header '" + StationConsumer.CASE + "' before " + endpoint);
    }
    handover.to(new WorkItem(endpoint.getStation(), caseId, endpoint.getAbout()));
  }
}

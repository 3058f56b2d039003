package cn.baoshen.camel.station;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.model.Case;
import cn.baoshen.model.work.WorkItem;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Walks a route for each piece of work that is due; the body is the case, the header its id. */
class StationConsumer extends DefaultConsumer implements StationHandler {
  /** Header with the case's id. */
  static final String CASE = "case";

  /** Header with the matter of the case that the work is about. */
  static final String ABOUT = "about";

  private final StationEndpoint endpoint;
  private final StationHandlers workers;
  private final CaseBook cases;

  StationConsumer(StationEndpoint endpoint, Processor processor, StationComponent component) {
    super(endpoint, processor);
    this.endpoint = endpoint;
    this.workers = component.workers();
    this.cases = component.cases();
  }

  @Override
  public void work(WorkItem order) throws Exception {
    Optional<Case> found = cases.find(order.caseId());
    if (found.isPresent() && !endpoint.wanted().contains(found.get().state())) {
      return;
    }
    Failpoint.at("station-" + order.station(), found.map(c -> c.original().name()).orElse(""));
    walk(order, found.<Object>map(c -> c).orElse(order.caseId()));
    Failpoint.at("station-" + order.station() + "-done", order.key());
  }

  private void walk(WorkItem order, Object body) throws Exception {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setHeader(CASE, order.caseId());
      exchange.getMessage().setHeader(ABOUT, order.about());
      exchange.getMessage().setBody(body);
      getProcessor().process(exchange);
      if (exchange.getException() != null) {
        throw exchange.getException();
      }
    } finally {
      releaseExchange(exchange, false);
    }
  }

  @Override
  public int attempts() {
    return endpoint.getAttempts();
  }

  @Override
  public boolean isCritical() {
    return endpoint.isCritical();
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    workers.open(endpoint.getStation(), this);
  }

  @Override
  protected void doStop() throws Exception {
    workers.close(endpoint.getStation(), this);
    super.doStop();
  }

  @Override
  protected void doSuspend() throws Exception {
    workers.close(endpoint.getStation(), this);
    super.doSuspend();
  }

  @Override
  protected void doResume() throws Exception {
    super.doResume();
    workers.open(endpoint.getStation(), this);
  }
}

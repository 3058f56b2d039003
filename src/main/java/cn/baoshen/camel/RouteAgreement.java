package cn.baoshen.camel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.RouteController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each route of this node stand or run as the database says, whichever node it was told. What
 * stands for another reason, such as a mailbox that is not read, is left standing.
 */
class RouteAgreement {
  private static final Logger LOG = LoggerFactory.getLogger(RouteAgreement.class);

  private final CamelContext camel;
  private final SuspendedRoutes suspended;
  private final Set<String> standing = ConcurrentHashMap.newKeySet();

  RouteAgreement(CamelContext camel, SuspendedRoutes suspended) {
    this.camel = camel;
    this.suspended = suspended;
  }

  /** Looks, and stops or starts what has to. */
  void look() {
    Set<String> wanted = suspended.ids();
    for (Route route : camel.getRoutes()) {
      String id = route.getRouteId();
      if (wanted.contains(id)) {
        standing.add(id);
        stop(id);
      } else if (standing.remove(id)) {
        start(id);
      }
    }
  }

  private RouteController controller() {
    return camel.getRouteController();
  }

  private void stop(String id) {
    if (camel.getStatus().isStarted() && controller().getRouteStatus(id).isStarted()) {
      LOG.info("{} is suspended on all nodes and stops here", id);
      switched(() -> controller().stopRoute(id));
    }
  }

  private void start(String id) {
    if (controller().getRouteStatus(id).isStopped()) {
      LOG.info("{} goes on on all nodes and starts here", id);
      switched(() -> controller().startRoute(id));
    }
  }

  /** A switch of Camel's. */
  private interface Switch {
    void turn() throws Exception;
  }

  private static void switched(Switch turned) {
    try {
      turned.turn();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

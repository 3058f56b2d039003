package cn.baoshen.camel;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;

/** The routes as those who look after the house see and switch them. */
public class RouteWatch {
  private static final String STATION = "station://";
  private static final String PART = "direct://";

  private final CamelContext camel;
  private final SuspendedRoutes suspended;

  RouteWatch(CamelContext camel, SuspendedRoutes suspended) {
    this.camel = camel;
    this.suspended = suspended;
  }

  /** Every route, in the order of the files. */
  public List<RouteStatus> routes() {
    return camel.getRoutes().stream()
        .sorted(Comparator.comparing(RouteWatch::file))
        .map(this::status)
        .toList();
  }

  private static String file(Route route) {
    return Objects.toString(route.getSourceLocationShort(), "").split(":")[0];
  }

  private RouteStatus status(Route route) {
    String from = route.getEndpoint().getEndpointUri();
    ManagedRouteMBean figures = figures(route.getRouteId());
    return new RouteStatus(
        route.getRouteId(),
        Objects.toString(route.getDescription(), ""),
        from.split(":")[0],
        from.startsWith(STATION) ? from.substring(STATION.length()).split("\\?")[0] : "",
        from.startsWith(PART),
        camel.getRouteController().getRouteStatus(route.getRouteId()).isStarted(),
        figures == null ? 0 : done(figures),
        figures == null ? 0 : failed(figures),
        figures == null ? 0 : mean(figures),
        figures == null ? 0 : last(figures));
  }

  private ManagedRouteMBean figures(String id) {
    return camel
        .getCamelContextExtension()
        .getContextPlugin(ManagedCamelContext.class)
        .getManagedRoute(id);
  }

  private static long done(ManagedRouteMBean figures) {
    return read(figures::getExchangesCompleted);
  }

  private static long failed(ManagedRouteMBean figures) {
    return read(figures::getExchangesFailed);
  }

  private static long mean(ManagedRouteMBean figures) {
    return read(figures::getMeanProcessingTime);
  }

  private static long last(ManagedRouteMBean figures) {
    return read(figures::getLastProcessingTime);
  }

  /** One figure of Camel's management. */
  private interface Figure {
    long read() throws Exception;
  }

  private static long read(Figure figure) {
    try {
      return Math.max(0, figure.read());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The routes that were suspended and not resumed since. */
  public List<SuspendedRoute> suspended() {
    return suspended.all();
  }

  /**
   * Lets a route take up no more work, also after a restart; what it is at, it ends.
   *
   * @return false when there is no such route, it is a part of others, or it is suspended already
   */
  public boolean suspend(String id, String who, String reason) {
    if (!isSwitchable(id) || !suspended.add(id, who, reason)) {
      return false;
    }
    switched(() -> camel.getRouteController().stopRoute(id));
    return true;
  }

  /**
   * Lets a route go on.
   *
   * @return false when it is not suspended
   */
  public boolean resume(String id) {
    if (!suspended.remove(id)) {
      return false;
    }
    if (isSwitchable(id)) {
      switched(() -> camel.getRouteController().startRoute(id));
    }
    return true;
  }

  private boolean isSwitchable(String id) {
    Route route = camel.getRoute(id);
    return route != null && !route.getEndpoint().getEndpointUri().startsWith(PART);
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

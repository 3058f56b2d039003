package cn.baoshen.camel;

import java.util.Optional;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.NoSuchBeanException;

/** A route that calls what is not there, as one of an earlier version does. */
public final class MissingBean {
  private MissingBean() {}

  /** The route and what it calls, in a line for an operator; empty when that is not the failure. */
  public static Optional<String> in(Throwable failure) {
    String route = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FailedToCreateRouteException created) {
        route = created.getRouteId();
      }
      if (cause instanceof NoSuchBeanException bean && !route.isEmpty()) {
        return Optional.of(line(route, bean.getName()));
      }
    }
    return Optional.empty();
  }

  private static String line(String route, String bean) {
    return ("baoshen.routes: the route %s calls %s, which is not there. Files of an earlier version"
            + " are moved away; an empty folder gets those of this one")
        .formatted(route, bean);
  }
}

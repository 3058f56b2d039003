package cn.baoshen.console.routes;

import cn.baoshen.camel.RouteStatus;
import cn.baoshen.camel.SuspendedRoute;
import org.jspecify.annotations.Nullable;

/**
 * A route, the work that waits for it, and who suspended it.
 *
 * @param suspended null unless somebody did
 */
record RouteLine(RouteStatus status, Work work, @Nullable SuspendedRoute suspended) {}

package cn.baoshen.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** The CPU time that each route took for itself, without the routes that it called. */
final class CpuByRoute extends RoutePolicySupport implements RoutePolicyFactory {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, Long> nanos = new ConcurrentHashMap<>();
  private final ThreadLocal<Deque<Frame>> stack = ThreadLocal.withInitial(ArrayDeque::new);

  private static final class Frame {
    private final long begun = THREADS.getCurrentThreadCpuTime();
    private long called;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String route, NamedNode definition) {
    return this;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    stack.get().push(new Frame());
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    Deque<Frame> frames = stack.get();
    Frame done = frames.pop();
    long all = THREADS.getCurrentThreadCpuTime() - done.begun;
    nanos.merge(route.getRouteId(), all - done.called, Long::sum);
    if (!frames.isEmpty()) {
      frames.peek().called += all;
    }
  }

  void clear() {
    nanos.clear();
  }

  Map<String, Long> nanos() {
    return nanos;
  }
}

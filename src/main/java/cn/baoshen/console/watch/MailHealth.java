package cn.baoshen.console.watch;

import cn.baoshen.review.inbound.MailBacklog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether the mail servers take connections, called at intervals and never on asking, and whether
 * the mail that came in is handled.
 */
class MailHealth implements HealthIndicator {
  private final List<Server> servers;
  private final MailBacklog backlog;
  private final Duration patience;
  private volatile Map<String, Boolean> last = Map.of();

  /**
   * @param patience how long a mail may wait to be handled
   */
  MailHealth(List<Server> servers, MailBacklog backlog, Duration patience) {
    this.servers = List.copyOf(servers);
    this.backlog = backlog;
    this.patience = patience;
  }

  void refresh() {
    Map<String, Boolean> found = new LinkedHashMap<>();
    servers.forEach(server -> found.put(server.name(), server.isReachable()));
    last = Map.copyOf(found);
  }

  @Override
  public Health health() {
    Map<String, Boolean> found = last;
    if (found.isEmpty()) {
      return Health.unknown().build();
    }
    Duration age = backlog.age();
    boolean well = !found.containsValue(false) && age.compareTo(patience) < 0;
    return (well ? Health.up() : Health.down())
        .withDetails(found)
        .withDetail("waiting", backlog.waiting())
        .withDetail("oldestWaitingSeconds", age.toSeconds())
        .build();
  }
}

package cn.baoshen.console.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the mail servers take connections; they are called at intervals, never on asking. */
class MailHealth implements HealthIndicator {
  private final List<Server> servers;
  private volatile Map<String, Boolean> last = Map.of();

  MailHealth(List<Server> servers) {
    this.servers = List.copyOf(servers);
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
    return (found.containsValue(false) ? Health.down() : Health.up()).withDetails(found).build();
  }
}

package cn.baoshen.console.watch;

import cn.baoshen.casebook.store.Ground;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the state folder and the database are where they were, and whole. */
class GroundHealth implements HealthIndicator {
  private final Ground ground;

  GroundHealth(Ground ground) {
    this.ground = ground;
  }

  @Override
  public Health health() {
    return ground
        .trouble()
        .map(trouble -> Health.down().withDetail("trouble", trouble).build())
        .orElseGet(() -> Health.up().build());
  }
}

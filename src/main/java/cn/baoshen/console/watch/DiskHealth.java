package cn.baoshen.console.watch;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the folders that grow have room left. */
class DiskHealth implements HealthIndicator {
  private final Map<String, Path> folders;
  private final long least;

  DiskHealth(Map<String, Path> folders, long least) {
    this.folders = folders;
    this.least = least;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    folders.forEach(
        (name, folder) -> {
          // A folder that is gone has no space either.
          long free = folder.toFile().getUsableSpace();
          health.withDetail(name, free);
          if (free < least) {
            health.down();
          }
        });
    return health.build();
  }
}

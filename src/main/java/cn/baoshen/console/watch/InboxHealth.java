package cn.baoshen.console.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether the inbox can be read and files be taken away from it; a share that is not mounted shows
 * here. Its path is not told.
 */
class InboxHealth implements HealthIndicator {
  private final Path inbox;
  private final InboxPlace place;

  InboxHealth(Path inbox, InboxPlace place) {
    this.inbox = inbox;
    this.place = place;
  }

  @Override
  public Health health() {
    boolean well = Files.isDirectory(inbox) && Files.isReadable(inbox) && Files.isWritable(inbox);
    return well && place.isFamiliar() ? Health.up().build() : Health.down().build();
  }
}

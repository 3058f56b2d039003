package cn.baoshen.console.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.inbound.MailBacklog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;

class HealthTest {
  @TempDir Path folder;

  @Test
  void a_mail_server_that_takes_connections_is_well_and_one_that_is_gone_is_not()
      throws IOException {
    MailHealth health;
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      health =
          new MailHealth(
              List.of(new Server("smtp", "127.0.0.1", server.getLocalPort())),
              new MailBacklog(Clock.systemUTC()),
              Duration.ofMinutes(15));
      assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
      health.refresh();
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    health.refresh();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails()).containsEntry("smtp", false);
  }

  @Test
  void a_disk_is_well_with_the_least_space_left_and_not_with_one_byte_less() {
    Map<String, Path> folders = Map.of("state", folder);

    assertThat(new DiskHealth(folders, 1).health().getStatus()).isEqualTo(Status.UP);
    assertThat(new DiskHealth(folders, Long.MAX_VALUE).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(new DiskHealth(Map.of("state", folder.resolve("gone")), 1).health().getStatus())
        .isEqualTo(Status.DOWN);
  }
}

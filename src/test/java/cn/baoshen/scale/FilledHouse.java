package cn.baoshen.scale;

import cn.baoshen.Baoshen;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service over a database that was filled before it started. It holds a small part of
 * what the benchmark fills in, which is enough for the same plans.
 */
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.collection.at=23:59",
      "baoshen.warm-up=false",
      "baoshen.console.watch.refresh=300ms",
      "baoshen.console.watch.least-disk=1MB",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
@Import(FullHouse.class)
abstract class FilledHouse {
  static final Load LOAD = new Load(400, 2_000, LocalDate.now(), false);

  @Autowired JdbcClient jdbc;
  @Autowired Overheard overheard;
  @LocalServerPort private int port;
  @Autowired private PasswordEncoder encoder;

  @DynamicPropertySource
  static void filled(DynamicPropertyRegistry registry) throws IOException {
    Path home = home();
    String url = Filling.url(home.resolve("var"));
    fill(registry, home, new DriverManagerDataSource(url));
    registry.add("spring.datasource.url", () -> url);
  }

  static Path home() throws IOException {
    Path target = Files.createDirectories(Path.of("target"));
    Path home = Files.createTempDirectory(target, "filled-").toAbsolutePath();
    Files.createDirectories(home.resolve("var"));
    return home;
  }

  /** Fills a database and says where the rest is. */
  static void fill(DynamicPropertyRegistry registry, Path home, DataSource database)
      throws IOException {
    Filling.fill(database, home.resolve("var"), LOAD, Instant.now());
    Stream<String> settings =
        Stream.of(
            "baoshen.home=" + home,
            "baoshen.routes=" + Path.of("routes").toAbsolutePath(),
            "baoshen.units=file:" + ManyUnits.registry(home.resolve("units.csv"), LOAD.units()));
    Stream.concat(settings, LOAD.settings().stream())
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> registry.add(setting[0], () -> setting[1]));
  }

  Visitor administrator() {
    return FullHouse.administrator(jdbc, encoder, port);
  }
}

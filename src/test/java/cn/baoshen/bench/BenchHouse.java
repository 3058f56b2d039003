package cn.baoshen.bench;

import cn.baoshen.Baoshen;
import cn.baoshen.scale.Filling;
import cn.baoshen.scale.FullHouse;
import cn.baoshen.scale.Load;
import cn.baoshen.scale.ManyUnits;
import cn.baoshen.scale.Overheard;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.FileSystemUtils;

/**
 * A house that is filled, and the service that runs in it, for a benchmark to ask. The system
 * property {@code baoshen.bench.home} names a folder that stays; what was filled there is not
 * filled again, so that one thing after the other can be measured in the same house.
 */
final class BenchHouse {
  private static final String KEPT = System.getProperty("baoshen.bench.home", "");
  private static final String FILLED = "filled";
  private static final String NAME = "meter";
  private static final String PASSWORD = "a long row of words";

  /** Nothing is lost when a database that nobody uses yet keeps more in memory. */
  private static final String QUICKLY = ";CACHE_SIZE=100000;RETENTION_TIME=0";

  private final Load load;
  private final Path home;
  private final Path state;

  private BenchHouse(Load load, Path home) {
    this.load = load;
    this.home = home;
    this.state = home.resolve("var");
  }

  /** Fills a house so full, and shows the service in it. */
  static void measure(Load load, Consumer<ConfigurableApplicationContext> meter)
      throws IOException {
    Path home = KEPT.isEmpty() ? Files.createTempDirectory("baoshen-bench") : Path.of(KEPT);
    try {
      new BenchHouse(load, home.toAbsolutePath()).run(meter);
    } finally {
      if (KEPT.isEmpty()) {
        FileSystemUtils.deleteRecursively(home);
      }
    }
  }

  private void run(Consumer<ConfigurableApplicationContext> meter) throws IOException {
    Path filled = home.resolve(FILLED);
    if (!Files.exists(filled)) {
      fill();
      Files.createFile(filled);
    }
    try (ConfigurableApplicationContext service = start()) {
      meter.accept(service);
    }
  }

  private void fill() throws IOException {
    Files.createDirectories(state);
    Filling.fill(
        new DriverManagerDataSource(Filling.url(state) + QUICKLY), state, load, Instant.now());
    for (String code : ManyUnits.codes(load.units())) {
      Files.createDirectories(home.resolve("inbox").resolve(code));
    }
  }

  private ConfigurableApplicationContext start() {
    Path units = ManyUnits.registry(home.resolve("units.csv"), load.units());
    Stream<String> settings =
        Stream.of(
            "baoshen.home=" + home,
            "baoshen.routes=" + Path.of("routes").toAbsolutePath(),
            "baoshen.units=file:" + units,
            // The calendar is looked at when the benchmark wants it.
            "baoshen.collection.at=23:59",
            // The database is read from end to end before, and not each hour of a clock that leaps.
            "baoshen.safekeeping.before-start=1TB",
            "baoshen.safekeeping.every=365d",
            "baoshen.mail.embedded.smtp-port=0",
            "baoshen.mail.embedded.imap-port=0",
            "spring.datasource.url=" + Filling.url(state),
            "server.port=0");
    return new SpringApplicationBuilder(Baoshen.class, FullHouse.class)
        .run(
            Stream.concat(settings, load.settings().stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new));
  }

  /** An administrator in a browser. */
  static Visitor administrator(ConfigurableApplicationContext service) {
    JdbcClient.create(service.getBean(Overheard.class).source())
        .sql(
            "insert into account (name, password, role_name, disabled, edition, created_at)"
                + " values (?, ?, 'ADMINISTRATOR', false, 0, current_timestamp)"
                + " on conflict do nothing")
        .params(NAME, service.getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
    Visitor visitor =
        new Visitor(((ServletWebServerApplicationContext) service).getWebServer().getPort());
    visitor.login(NAME, PASSWORD);
    return visitor;
  }
}

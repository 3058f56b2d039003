package cn.baoshen.bench;

import cn.baoshen.Baoshen;
import cn.baoshen.scale.Filling;
import cn.baoshen.scale.FullHouse;
import cn.baoshen.scale.Load;
import cn.baoshen.scale.ManyUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Fills a house and starts the service in it, for {@link PageTimes} to ask. */
final class PageHouse {
  private static final Load LOAD = new Load(20_000, 100_000, LocalDate.now(), true);

  /** Nothing is lost when a database that nobody uses yet keeps more in memory. */
  private static final String QUICKLY = ";CACHE_SIZE=400000;RETENTION_TIME=0";

  private final Path home;
  private final Path state;

  private PageHouse(Path home) {
    this.home = home;
    this.state = home.resolve("var");
  }

  static void measure() throws IOException {
    Path home = Files.createTempDirectory("baoshen-bench");
    try {
      new PageHouse(home).run();
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private void run() throws IOException {
    fill();
    try (ConfigurableApplicationContext service = start()) {
      new PageTimes(service, LOAD).run();
    }
  }

  private void fill() throws IOException {
    Files.createDirectories(state);
    Filling.fill(
        new DriverManagerDataSource(Filling.url(state) + QUICKLY), state, LOAD, Instant.now());
    for (String code : ManyUnits.codes(LOAD.units())) {
      Files.createDirectories(home.resolve("inbox").resolve(code));
    }
  }

  private ConfigurableApplicationContext start() {
    Path units = ManyUnits.registry(home.resolve("units.csv"), LOAD.units());
    Stream<String> settings =
        Stream.of(
            "baoshen.home=" + home,
            "baoshen.routes=" + Path.of("routes").toAbsolutePath(),
            "baoshen.units=file:" + units,
            // The calendar is looked at when the benchmark wants it.
            "baoshen.collection.at=23:59",
            "baoshen.mail.embedded.smtp-port=0",
            "baoshen.mail.embedded.imap-port=0",
            "spring.datasource.url=" + Filling.url(state),
            "server.port=0");
    return new SpringApplicationBuilder(Baoshen.class, FullHouse.class)
        .run(
            Stream.concat(settings, LOAD.settings().stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new));
  }
}

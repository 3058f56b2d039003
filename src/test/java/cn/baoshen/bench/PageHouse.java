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

  private final Path home;

  private PageHouse(Path home) {
    this.home = home;
  }

  static void measure() throws IOException {
    String kept = System.getProperty("bench.home");
    Path home = kept == null ? Files.createTempDirectory("baoshen-bench") : Path.of(kept);
    try {
      new PageHouse(home).run(!Files.exists(home.resolve("units.csv")));
    } finally {
      if (kept == null) FileSystemUtils.deleteRecursively(home);
    }
  }

  private void run(boolean fresh) throws IOException {
    if (fresh) fill();
    try (ConfigurableApplicationContext service = start()) {
      new PageTimes(service, LOAD).run();
    }
  }

  private void fill() throws IOException {
    long begun = System.nanoTime();
    Files.createDirectories(home.resolve("var"));
    Filling.fill(
        new DriverManagerDataSource(quick(url())), home.resolve("var"), LOAD, Instant.now());
    for (String code : ManyUnits.codes(LOAD.units())) {
      Files.createDirectories(home.resolve("inbox").resolve(code));
    }
    ManyUnits.registry(home.resolve("units.csv"), LOAD.units());
    System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000L);
  }

  /** Nothing is lost when a database that nobody uses yet keeps more in memory. */
  private static String quick(String url) {
    return url.contains(":h2:") ? url + ";CACHE_SIZE=400000;RETENTION_TIME=0" : url;
  }

  private String url() {
    return System.getProperty("bench.url", Filling.url(home.resolve("var")));
  }

  private ConfigurableApplicationContext start() {
    Stream<String> settings =
        Stream.of(
            "baoshen.home=" + home,
            "baoshen.routes=" + Path.of("routes").toAbsolutePath(),
            "baoshen.units=file:" + home.resolve("units.csv"),
            "baoshen.collection.at=23:59",
            "baoshen.mail.embedded.smtp-port=0",
            "baoshen.mail.embedded.imap-port=0",
            "spring.datasource.url=" + url(),
            "server.port=0");
    return new SpringApplicationBuilder(Baoshen.class, FullHouse.class)
        .run(
            Stream.concat(settings, LOAD.settings().stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new));
  }
}

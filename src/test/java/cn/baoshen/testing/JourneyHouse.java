package cn.baoshen.testing;

import cn.baoshen.Baoshen;
import cn.baoshen.mailbox.EmbeddedMailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole service on embedded defaults with a home of its own, started once for all journeys that
 * need no other settings. Each test class takes units of its own: {@code U0..} to {@code U2..}, and
 * looks only for letters and results of these.
 */
@CamelSpringBootTest
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.opens=2025-01-01",
      "baoshen.due=2025-03-31",
      "baoshen.organ.name=隆回县财政局",
      "baoshen.organ.phone=0739-8232001",
      "baoshen.settle=300ms",
      "db-scheduler.polling-interval=200ms",
      "baoshen.empty-grace=600ms",
      "baoshen.patience=1s",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
public abstract class JourneyHouse {
  /** The unit whose workbooks are among the samples. */
  protected static final String OWNER = "103001";

  /** The unit whose reports on the second form are among the samples. */
  protected static final String TEACHERS = "103002";

  protected static final String SHOULI = "shouli@czj.example";
  protected static final String SHENHE = "shenhe@czj.example";
  protected static final String FUZEREN = "fuzeren@czj.example";

  protected static final Path home = home();

  @LocalServerPort protected int port;
  @Autowired protected EmbeddedMailServer mail;
  protected final HttpClient browser = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("routes"), home.resolve("routes"));
    registry.add("baoshen.home", home::toString);
    registry.add("baoshen.units", () -> "file:" + units());
  }

  private static Path home() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "journeys-")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path units() {
    Path file = Submissions.registry(home.resolve("units.csv"), 299);
    String second = TEACHERS + ",隆回县教育局,jiaoyuju@unit.example,政府部门,,," + FUZEREN + ",false\n";
    String own = OWNER + ",中共隆回县委机构编制委员会办公室,bianban@unit.example,,";
    String tiers = String.join(",", SHOULI, SHENHE, FUZEREN) + ",false\n";
    try {
      return Files.writeString(file, second + own + tiers, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops a file into the folder of a unit. */
  protected static void drop(String code, String name, byte[] bytes) throws IOException {
    Files.write(Files.createDirectories(home.resolve("inbox").resolve(code)).resolve(name), bytes);
  }
}

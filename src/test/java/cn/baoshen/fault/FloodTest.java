package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.RawCall;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The service in a quarter of a gigabyte, attacked from outside without a login. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodTest {
  private static final int CALLERS = 40;
  private static final int SLOW = 230;
  private static final long LARGE = 9_500_000;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> ADDRESSES =
      List.of("/", "/login", "/review/x", "/tryout", "/actuator/health", "/mailbox", "/api/cases");
  private static final byte[] PART =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
          .getBytes(StandardCharsets.UTF_8);

  private Path home;
  private final MailSink mail = new MailSink();
  private final int healthPort = freePort();
  private ServiceProcess service;
  private int port;

  @BeforeAll
  void start(@TempDir Path folder) {
    home = folder;
    Submissions.registry(home.resolve("units.csv"), 3);
    service =
        ServiceProcess.within(
            "256m",
            home,
            mail.port(),
            "",
            "--baoshen.units=file:" + home.resolve("units.csv"),
            "--baoshen.web.head=3s",
            "--baoshen.web.patience=5s",
            "--baoshen.web.health-port=" + healthPort);
    port = service.awaitReady();
  }

  @AfterAll
  void stop() {
    service.close();
    mail.close();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void isWell() {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(new Visitor(healthPort).get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void forty_large_uploads_at_once_to_all_kinds_of_addresses_are_all_answered() {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, CALLERS)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> uploaded(i), callers))
              .toList();
      isWell();
      assertThat(answers.stream().map(CompletableFuture::join))
          .allMatch(List.of(200, 400, 411, 413, 429, 503)::contains);
    } finally {
      callers.shutdownNow();
    }
    isWell();
    assertThat(lyingAbout()).isEmpty();
  }

  private int uploaded(int number) {
    boolean chunked = number % 2 == 0;
    String path = ADDRESSES.get(number % ADDRESSES.size());
    try (RawCall call = RawCall.to(port)) {
      call.head(RawCall.upload(path, chunked ? -1 : PART.length + LARGE));
      try {
        call.body(PART, LARGE, chunked);
      } catch (IOException refused) {
        // The answer has come before all was sent.
      }
      return call.status();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> lyingAbout() {
    try (Stream<Path> files = Files.walk(home.resolve("var/.unfinished"))) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void who_sends_a_byte_now_and_then_keeps_nobody_waiting_and_is_cut_off() throws IOException {
    List<RawCall> slow = slow(half(), form(), upload(), large());
    try {
      isWell();
      Awaitility.await().atMost(PATIENCE).until(() -> allCut(slow));
    } finally {
      slow.forEach(RawCall::close);
    }
    isWell();
  }

  private static String[] half() {
    return new String[] {"GET /login HTTP/1.1", "X-Half: "};
  }

  private static String[] form() {
    return new String[] {
      "POST /login HTTP/1.1",
      "Content-Type: application/x-www-form-urlencoded",
      "Content-Length: 5000",
      "Host: localhost",
      "",
      "a="
    };
  }

  private static String[] upload() {
    String[] head = RawCall.upload("/tryout", LARGE);
    return new String[] {head[0], head[1], head[2], "Host: localhost", "", "--x"};
  }

  private static String[] large() {
    String[] head = RawCall.upload("/", LARGE);
    return new String[] {head[0], head[1], head[2], "Host: localhost", "", "--x"};
  }

  private List<RawCall> slow(String[]... heads) throws IOException {
    List<RawCall> callers = new ArrayList<>();
    for (int i = 0; i < SLOW; i++) {
      String[] head = heads[i % heads.length];
      callers.add(RawCall.to(port));
      trickled(callers.get(i), String.join("\r\n", head).getBytes(StandardCharsets.UTF_8));
    }
    return callers;
  }

  private static boolean trickled(RawCall caller, byte[] bytes) {
    try {
      caller.bytes(bytes);
      return true;
    } catch (IOException cut) {
      return false;
    }
  }

  private static boolean allCut(List<RawCall> slow) {
    return slow.stream().noneMatch(caller -> trickled(caller, new byte[] {'a'}));
  }

  @Test
  void health_alone_is_told_at_the_port_of_its_own() {
    assertThat(new Visitor(healthPort).get("/login").statusCode()).isEqualTo(404);
    assertThat(new Visitor(healthPort).get("/actuator/prometheus").statusCode()).isEqualTo(404);
    assertThat(new Visitor(healthPort).get("/actuator/health/liveness").statusCode())
        .isEqualTo(200);
  }

  /** Last: nothing of the service is left for the others. */
  @Test
  @Order(Integer.MAX_VALUE)
  void who_is_slow_does_not_keep_the_service_from_ending() throws IOException {
    List<RawCall> slow = slow(upload(), form());
    try {
      long asked = System.nanoTime();
      service.terminate();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(20));
    } finally {
      slow.forEach(RawCall::close);
    }
  }
}

package cn.baoshen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.ConsoleHouse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tomcat refuses by itself is answered in the house's words, too. */
class RefusedPageTest extends ConsoleHouse {
  private String answer(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases/a%2fb",
        "/cases/%00",
        "/%2e%2e/",
        "/..%2f..%2fetc",
        "/%zz",
        "/<>",
        "/a\u0001b",
        "LONG"
      })
  void a_bad_address_or_head_is_answered_with_a_page_of_the_house(String path) throws IOException {
    String asked =
        path.equals("LONG")
            ? "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"
            : "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    assertThat(answer(asked))
        .startsWith("HTTP/1.1 4")
        .contains("<html lang=\"zh-CN\"")
        .doesNotContain("Tomcat", "HTTP Status", "Exception", "doctype html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO/LINE", "G@T / HTTP/1.1", "GET / HTTP/9.9"})
  void a_line_that_is_no_request_is_answered_without_a_word_of_the_program(String line)
      throws IOException {
    assertThat(answer(line + "\r\nHost: localhost\r\n\r\n"))
        .doesNotContain("Tomcat", "HTTP Status", "Exception");
  }
}

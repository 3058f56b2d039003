package cn.baoshen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.RawCall;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest extends ConsoleHouse {
  private static final long LARGE = 9_500_000;
  private static final String FORM = "application/x-www-form-urlencoded";

  private String answer(String... head) throws IOException {
    try (RawCall call = RawCall.to(port)) {
      return call.head(head).answer();
    }
  }

  private int status(String... head) throws IOException {
    try (RawCall call = RawCall.to(port)) {
      return call.head(head).status();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/review/x",
        "/actuator/health",
        "/mailbox",
        "/api/cases",
        "/users"
      })
  void where_no_file_is_taken_a_large_body_is_refused_unread(String path) throws IOException {
    assertThat(status(RawCall.upload(path, LARGE))).isEqualTo(413);
    assertThat(status(RawCall.upload(path, -1))).isEqualTo(411);
    assertThat(status("PUT " + path + " HTTP/1.1", "Content-Length: 50000000000")).isEqualTo(413);
    assertThat(status("PUT " + path + " HTTP/1.1", "Transfer-Encoding: chunked")).isEqualTo(411);
  }

  @Test
  void a_form_without_a_length_is_counted_as_it_comes() throws IOException {
    assertThat(form(60_000)).isEqualTo(403);
    assertThat(form(70_000)).isEqualTo(413);
  }

  private int form(int size) throws IOException {
    try (RawCall call = RawCall.to(port)) {
      call.head("POST /login HTTP/1.1", "Content-Type: " + FORM, "Transfer-Encoding: chunked");
      return call.body("b".repeat(size).getBytes(StandardCharsets.UTF_8), 0, true).status();
    }
  }

  @Test
  void the_longest_notes_in_chinese_have_room() {
    HttpResponse<String> answer =
        visitor().post("/review/x", Map.of("choice", "return", "notes", "改".repeat(4_000)), "");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void a_refusal_says_so_in_chinese_to_people_and_to_programs() throws IOException {
    String[] large = RawCall.upload("/users", LARGE);
    assertThat(answer(large)).contains("\"message\":\"发来的内容太大\"").contains("413");
    assertThat(answer(large[0], large[1], large[2], "Accept: text/html"))
        .contains("<h1>发来的内容太大</h1>");
  }

  @Test
  void a_fifth_upload_from_one_address_is_asked_to_come_back_before_it_sends_a_byte()
      throws IOException {
    List<RawCall> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        slow.add(RawCall.to(port).head(RawCall.upload("/tryout", LARGE)));
      }
      Awaitility.await().atMost(PATIENCE).until(this::isFull);
      assertThat(answer(RawCall.upload("/tryout", LARGE)))
          .startsWith("HTTP/1.1 429")
          .contains("Retry-After: ")
          .contains("请求太多");
      assertThat(visitor().get("/tryout").statusCode()).isEqualTo(200);
    } finally {
      slow.forEach(RawCall::close);
    }
    Awaitility.await().atMost(PATIENCE).until(() -> tried() == 200);
  }

  private boolean isFull() throws IOException {
    return status(RawCall.upload("/tryout", LARGE)) == 429;
  }

  private int tried() {
    return visitor().upload("/tryout", "年报.json", Submissions.sound(newUnit())).statusCode();
  }

  @Test
  void a_file_that_ends_early_or_has_no_parts_is_told_so() throws IOException {
    try (RawCall call = RawCall.to(port)) {
      call.head("POST /tryout HTTP/1.1", "Content-Type: multipart/form-data", "Content-Length: 3");
      assertThat(call.bytes(new byte[3]).status()).isEqualTo(400);
    }
    try (RawCall call = RawCall.to(port)) {
      call.head(RawCall.upload("/tryout", 30));
      call.bytes("--x\r\nContent-Disposition: form-d".substring(0, 30).getBytes());
      assertThat(call.status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/review/x",
        "/review/undo/x",
        "/tryout",
        "/forms",
        "/mailbox",
        "/actuator/health",
        "/actuator/prometheus",
        "/api/cases",
        "/users",
        "/css/x.css"
      })
  void every_method_has_a_short_answer_everywhere(String path) throws IOException {
    for (String method : List.of("OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "FOO", "PROPFIND")) {
      String answer = answer(method + " " + path + " HTTP/1.1", "Connection: close");
      assertThat(answer).as(method).matches("(?s)HTTP/1.1 [2-4]\\d\\d .*");
      assertThat(answer.length()).as(method).isLessThan(4_000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/review/%00, 400",
    "/review/a%01b, 400",
    "/review/undo/%7f, 400",
    "/cases/%00, 400",
    "/login?error=%00, 400",
    "/login?a%08=1, 400",
    "/mailbox?x=%1b, 400",
    "/login?error=a%0db, 200",
    "/login?error=%E6%94%B9, 200",
  })
  void a_control_character_in_an_address_is_refused(String address, int status) throws IOException {
    assertThat(status("GET " + address + " HTTP/1.1")).isEqualTo(status);
  }

  @Test
  void a_control_character_in_the_name_of_a_file_is_refused() {
    assertThat(visitor().upload("/tryout", "年\0报.json", new byte[9]).statusCode()).isEqualTo(400);
    assertThat(visitor().upload("/tryout", "年报.json", new byte[9]).statusCode()).isEqualTo(200);
  }

  @Test
  void a_control_character_in_a_login_is_refused() throws IOException {
    assertThat(visitor().post("/login", Map.of("username", "a\0b", "password", "x")).statusCode())
        .isEqualTo(400);
    assertThat(visitor().ask("/api/cases", "a\0b", "x").statusCode()).isEqualTo(400);
    assertThat(visitor().ask("/api/cases", "anybody", "x").statusCode()).isEqualTo(401);
  }

  @Test
  void what_is_pasted_from_a_word_processor_into_a_note_is_no_control_character() {
    assertThat(visitor().post("/review/x", Map.of("notes", "一\u000b二\r\n三\t"), "").statusCode())
        .isEqualTo(404);
    assertThat(visitor().post("/review/x", Map.of("notes", "一\0二"), "").statusCode())
        .isEqualTo(400);
  }
}

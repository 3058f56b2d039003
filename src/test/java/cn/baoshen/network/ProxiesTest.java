package cn.baoshen.network;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The valve in a web server of its own, without the service. */
class ProxiesTest {
  private WebServer server;

  @AfterEach
  void stop() {
    server.stop();
  }

  /** What the service takes the request for: address, scheme, host, and whether it is from here. */
  private String seen(List<String> trusted, String... headers) throws Exception {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    factory.addEngineValves(new Proxies(trusted));
    server =
        factory.getWebServer(context -> context.addServlet("echo", new Echo()).addMapping("/"));
    server.start();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static class Echo extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response
          .getWriter()
          .write(
              String.join(
                  " ",
                  request.getRemoteAddr(),
                  request.getScheme(),
                  request.isSecure() ? "secure" : "plain",
                  Peer.isThisMachine(request) ? "here" : "elsewhere"));
    }
  }

  @Test
  void who_calls_without_a_proxy_is_who_calls() throws Exception {
    assertThat(seen(List.of("127.0.0.1"))).isEqualTo("127.0.0.1 http plain here");
  }

  @Test
  void a_named_proxy_is_believed() throws Exception {
    assertThat(
            seen(
                List.of("127.0.0.1"),
                "X-Forwarded-For",
                "203.0.113.7",
                "X-Forwarded-Proto",
                "https"))
        .isEqualTo("203.0.113.7 https secure elsewhere");
  }

  @Test
  void nobody_else_is_believed_and_nobody_is_by_default() throws Exception {
    String[] forged = {"X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https"};

    assertThat(seen(List.of(), forged)).isEqualTo("127.0.0.1 http plain elsewhere");
    server.stop();
    assertThat(seen(List.of("192.0.2.1"), forged)).isEqualTo("127.0.0.1 http plain elsewhere");
  }

  @Test
  void what_the_caller_wrote_before_the_proxy_did_is_not_believed() throws Exception {
    assertThat(
            seen(List.of("127.0.0.1"), "X-Forwarded-For", "127.0.0.1, 198.51.100.1, 203.0.113.7"))
        .isEqualTo("203.0.113.7 http plain elsewhere");
    server.stop();
    assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For", "127.0.0.1"))
        .isEqualTo("127.0.0.1 http plain elsewhere");
  }

  @Test
  void a_request_that_anything_hands_on_is_not_from_here() throws Exception {
    for (String header : List.of("Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host")) {
      assertThat(seen(List.of(), header, "127.0.0.1")).as(header).endsWith("elsewhere");
      server.stop();
    }
    assertThat(seen(List.of())).endsWith("here");
  }
}

package cn.baoshen.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.network.Hosts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MailboxGuardTest {
  private static final Hosts HOSTS = new Hosts(List.of(), "http://localhost:8080");

  private static MockHttpServletRequest from(String address, String host) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/mailbox");
    request.setRemoteAddr(address);
    request.setServerName(host);
    request.addHeader("Host", host);
    return request;
  }

  private static int status(boolean remote, MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new MailboxGuard(remote, HOSTS).doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
  void the_mailbox_is_shown_to_this_machine(String host) throws Exception {
    assertThat(status(false, from("127.0.0.1", host))).isEqualTo(200);
    assertThat(status(false, from("::1", host))).isEqualTo(200);
  }

  @Test
  void no_other_machine_sees_it() throws Exception {
    assertThat(status(false, from("192.0.2.7", "localhost"))).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"attacker.example", "127.0.0.1.attacker.example", "10.0.0.5"})
  void no_strangers_name_leads_to_it(String host) throws Exception {
    assertThat(status(false, from("127.0.0.1", host))).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via"})
  void nobody_sees_it_through_a_proxy(String header) throws Exception {
    MockHttpServletRequest request = from("127.0.0.1", "localhost");
    request.addHeader(header, "127.0.0.1");
    MockHttpServletRequest remote = from("192.0.2.7", "localhost");
    remote.addHeader(header, "127.0.0.1");

    assertThat(status(false, request)).isEqualTo(404);
    assertThat(status(true, remote)).isEqualTo(404);
  }

  @Test
  void a_proxy_that_nobody_has_set_up_gives_itself_away() throws Exception {
    MockHttpServletRequest request = from("127.0.0.1", "127.0.0.1");
    request.setProtocol("HTTP/1.0");

    assertThat(status(false, request)).isEqualTo(404);
  }

  @Test
  void where_others_may_look_they_do_so_by_an_address_in_figures_or_a_known_name()
      throws Exception {
    assertThat(status(true, from("192.0.2.7", "192.0.2.1"))).isEqualTo(200);
    assertThat(status(true, from("192.0.2.7", "attacker.example"))).isEqualTo(404);
  }

  private static MockHttpServletRequest answer(String header, String value) {
    MockHttpServletRequest request = from("127.0.0.1", "localhost");
    request.setMethod("POST");
    request.addHeader(header, value);
    return request;
  }

  @Test
  void only_its_own_page_answers_a_letter() throws Exception {
    assertThat(status(false, answer("Sec-Fetch-Site", "same-origin"))).isEqualTo(200);
    assertThat(status(false, answer("Origin", "http://localhost"))).isEqualTo(200);
    for (String site : List.of("cross-site", "same-site", "none")) {
      assertThat(status(false, answer("Sec-Fetch-Site", site))).as(site).isEqualTo(403);
    }
    for (String origin : List.of("null", "http://attacker.example", "http://localhost:81")) {
      assertThat(status(false, answer("Origin", origin))).as(origin).isEqualTo(403);
    }
  }
}

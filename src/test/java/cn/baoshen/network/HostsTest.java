package cn.baoshen.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
  private final Hosts named = new Hosts(List.of("Shen.Longhui.Gov.cn"), "https://bs.gov.cn:8443");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shen.longhui.gov.cn",
        "SHEN.longhui.gov.cn.",
        "shen.longhui.gov.cn:8080",
        "bs.gov.cn",
        "localhost",
        "localhost:8080",
        "127.0.0.1:80",
        "[::1]",
        "[::1]:8080"
      })
  void the_service_answers_under_its_names(String host) {
    assertThat(named.isOurs(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attacker.example",
        "localhost.attacker.example",
        "127.0.0.1.attacker.example",
        "longhui.gov.cn",
        "10.1.2.3",
        "",
        "localhost@attacker.example"
      })
  void and_under_no_other(String host) {
    assertThat(named.isOurs(host)).isFalse();
  }

  @Test
  void with_no_names_given_it_answers_under_any_and_still_knows_its_own() {
    Hosts any = new Hosts(List.of(), "http://localhost:8080");

    assertThat(any.isOurs("10.1.2.3")).isTrue();
    assertThat(any.isKnown("10.1.2.3")).isFalse();
    assertThat(any.isKnown("localhost:8080")).isTrue();
  }

  @Test
  void an_address_in_figures_is_no_name_that_somebody_could_own() {
    assertThat(Hosts.isAddress("192.0.2.1:8080")).isTrue();
    assertThat(Hosts.isAddress("[2001:db8::1]:8080")).isTrue();
    assertThat(Hosts.isAddress("192.0.2.1.example")).isFalse();
  }
}

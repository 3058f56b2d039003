package cn.baoshen.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class AnonymousSessionsTest {
  private final AnonymousSessions anonymousSessions = new AnonymousSessions(2);

  private MockHttpSession opened() {
    MockHttpSession session = new MockHttpSession();
    anonymousSessions.sessionCreated(new HttpSessionEvent(session));
    return session;
  }

  @Test
  void the_oldest_session_without_a_login_goes_when_there_are_too_many() {
    MockHttpSession first = opened();
    MockHttpSession second = opened();
    assertThat(first.isInvalid()).isFalse();

    opened();

    assertThat(first.isInvalid()).isTrue();
    assertThat(second.isInvalid()).isFalse();
  }

  @Test
  void who_has_logged_in_is_never_put_out() {
    MockHttpSession session = opened();
    String former = session.getId();
    session.changeSessionId();
    anonymousSessions.sessionIdChanged(new HttpSessionEvent(session), former);

    opened();
    opened();
    opened();

    assertThat(session.isInvalid()).isFalse();
  }
}

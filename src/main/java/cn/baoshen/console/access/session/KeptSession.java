package cn.baoshen.console.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that is written when something is put into it, and by no request that only looks: its
 * time goes on with what is written.
 */
class KeptSession implements Session {
  private final Session line;
  private @Nullable Instant asked;

  KeptSession(Session line) {
    this.line = line;
  }

  Session line() {
    return line;
  }

  @Override
  public void setLastAccessedTime(Instant now) {
    asked = now;
  }

  @Override
  public void setAttribute(String name, Object value) {
    if (asked != null) {
      line.setLastAccessedTime(asked);
    }
    line.setAttribute(name, value);
  }

  @Override
  public String getId() {
    return line.getId();
  }

  @Override
  public String changeSessionId() {
    return line.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return line.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return line.getAttributeNames();
  }

  @Override
  public void removeAttribute(String name) {
    line.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return line.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return line.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration most) {
    line.setMaxInactiveInterval(most);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return line.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return line.isExpired();
  }
}

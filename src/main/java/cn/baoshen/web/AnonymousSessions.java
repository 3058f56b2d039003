package cn.baoshen.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in which nobody has logged in yet: each look at the login page opens one. The oldest
 * goes when there are too many; a login gives a session a new name, by which it is a stranger's no
 * more.
 */
class AnonymousSessions implements HttpSessionListener, HttpSessionIdListener {
  private final int most;
  private final Map<String, HttpSession> sessions = new LinkedHashMap<>();

  public AnonymousSessions(int most) {
    this.most = most;
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    HttpSession oldest = add(event.getSession());
    if (oldest != null) {
      end(oldest);
    }
  }

  private synchronized @Nullable HttpSession add(HttpSession session) {
    sessions.put(session.getId(), session);
    if (sessions.size() <= most) {
      return null;
    }
    Iterator<HttpSession> oldestFirst = sessions.values().iterator();
    HttpSession oldest = oldestFirst.next();
    oldestFirst.remove();
    return oldest;
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException alreadyEnded) {
      // Just what was wanted.
    }
  }

  @Override
  public synchronized void sessionIdChanged(HttpSessionEvent event, String former) {
    sessions.remove(former);
  }

  @Override
  public synchronized void sessionDestroyed(HttpSessionEvent event) {
    sessions.remove(event.getSession().getId());
  }
}

package cn.baoshen.mailbox;

import cn.baoshen.network.Hosts;
import cn.baoshen.network.Peer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the letters, and the links in them that decide, on this machine, and what is in a letter
 * from running.
 */
final class MailboxGuard extends OncePerRequestFilter {
  private static final String PAGES =
      "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String BODY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
          + " sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

  private final boolean remote;
  private final Hosts hosts;

  /**
   * @param remote whether other machines may look too
   */
  MailboxGuard(boolean remote, Hosts hosts) {
    this.remote = remote;
    this.hosts = hosts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isForThisReader(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (isFromElsewhere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    boolean body = request.getRequestURI().endsWith("/body");
    response.setHeader("Content-Security-Policy", body ? BODY : PAGES);
    response.setHeader("X-Frame-Options", body ? "SAMEORIGIN" : "DENY");
    // Without it a browser calls the origin of our own form null.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }

  /**
   * A proxy makes every reader one of this machine, and a stranger's name that leads here makes the
   * reader's browser one.
   */
  private boolean isForThisReader(HttpServletRequest request) {
    String host = request.getServerName();
    return remote
        ? !Peer.isRelayed(request) && (hosts.isKnown(host) || Hosts.isAddress(host))
        : Peer.isThisMachine(request) && hosts.isKnown(host);
  }

  // A page of another site could otherwise answer letters in the reader's name.
  private static boolean isFromElsewhere(HttpServletRequest request) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin != null
        && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
  }
}

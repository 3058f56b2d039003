package cn.baoshen.mailbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
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

  /**
   * @param remote whether other machines may look too
   */
  MailboxGuard(boolean remote) {
    this.remote = remote;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!remote && !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
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
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }

  // A page of another site could otherwise answer letters in the reader's name.
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return !request.getMethod().equals("GET")
        && origin != null
        && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
  }
}

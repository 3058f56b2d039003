package cn.baoshen.review.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a page whose address is a secret to itself; it may frame its own paper and nothing else.
 */
final class DeskGuard extends OncePerRequestFilter {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; object-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}

package cn.baoshen.review;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a page whose address is a secret from telling it, from strangers' frames and scripts. */
public final class PageGuard extends OncePerRequestFilter {
  private static final String ALONE =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final String WITH_PAPER =
      "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; object-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  private final String policy;
  private final String frames;

  private PageGuard(String policy, String frames) {
    this.policy = policy;
    this.frames = frames;
  }

  /** Of a page that neither frames nor is framed. */
  static PageGuard alone() {
    return new PageGuard(ALONE, "DENY");
  }

  /** Of a page that frames its own paper, and nothing else. */
  public static PageGuard withPaper() {
    return new PageGuard(WITH_PAPER, "SAMEORIGIN");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Frame-Options", frames);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}

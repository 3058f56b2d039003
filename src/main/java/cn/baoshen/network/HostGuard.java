package cn.baoshen.network;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only under the names that the service has: a stranger's name may lead here, too. */
class HostGuard extends OncePerRequestFilter {
  private static final int MISDIRECTED = 421;

  private final Hosts hosts;

  HostGuard(Hosts hosts) {
    this.hosts = hosts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (hosts.isOurs(request.getServerName())) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(MISDIRECTED);
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write("421 baoshen.web.hosts\n");
    }
  }
}

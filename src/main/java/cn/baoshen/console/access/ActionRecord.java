package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.access.account.Audit.Outcome;
import cn.baoshen.console.posted.SettledAnswer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writes every action of the console into the audit, so that no page can forget to.
 *
 * <p>An action is any request but one that only looks (GET, HEAD, OPTIONS, TRACE). It is named by
 * its path without the variables, {@code POST /cases/{id}/retry} is {@code cases.retry}; it is
 * about the variables' values, and about the parameter {@code name} where there are none; its
 * reason is the parameter {@code reason}. It is done when the answer is no error.
 */
class ActionRecord implements HandlerInterceptor {
  private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Audit audit;

  ActionRecord(Audit audit) {
    this.audit = audit;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (isAction(request) && handler instanceof HandlerMethod) {
      SettledAnswer.tell(request, status -> add(request, outcome(status)));
    }
    return true;
  }

  /** What was done is written down before its page, which may be long, goes out. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    HttpStatusCode status = page == null ? null : page.getStatus();
    SettledAnswer.as(request, status == null ? response.getStatus() : status.value());
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception thrown) {
    int broken = HttpStatus.INTERNAL_SERVER_ERROR.value();
    SettledAnswer.as(request, thrown == null ? response.getStatus() : broken);
  }

  static boolean isAction(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && !LOOKS.contains(request.getMethod());
  }

  private static Outcome outcome(int status) {
    if (status == HttpStatus.FORBIDDEN.value()) {
      return Outcome.REFUSED;
    }
    return status < HttpStatus.BAD_REQUEST.value() ? Outcome.DONE : Outcome.FAILED;
  }

  private void add(HttpServletRequest request, Outcome outcome) {
    String pattern =
        Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    audit.add(
        Objects.toString(request.getRemoteUser(), ""),
        what(pattern),
        about(request),
        Objects.toString(request.getParameter("reason"), ""),
        outcome,
        request.getRemoteAddr());
  }

  /** The path without slashes and variables. */
  static String what(String path) {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty() && !part.startsWith("{"))
        .collect(Collectors.joining("."));
  }

  private static String about(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Collection<?> values = variables instanceof Map<?, ?> named ? named.values() : List.of();
    return values.isEmpty()
        ? Objects.toString(request.getParameter("name"), "")
        : values.stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}

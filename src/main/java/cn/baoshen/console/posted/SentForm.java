package cn.baoshen.console.posted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** A form that was sent, for the page that shows it again when it is refused. */
record SentForm(String action, HttpServletRequest request, HttpServletResponse response) {
  static final String NAME = SentForm.class.getName();

  /** Remembers each form that is sent; nothing of it is read before it is refused. */
  static final class Watch implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (request.getMethod().equals(HttpMethod.POST.name())) {
        request.setAttribute(NAME, new SentForm(request.getRequestURI(), request, response));
      }
      return true;
    }
  }

  boolean isRefused() {
    return response.getStatus() >= HttpStatus.BAD_REQUEST.value();
  }

  /** Whether a form of the page is this one, by where it is sent. */
  boolean is(String other) {
    return other != null && other.replaceFirst("[?#].*", "").equals(action);
  }

  boolean has(String field) {
    return request.getParameterMap().containsKey(field);
  }

  List<String> values(String field) {
    String[] values = request.getParameterValues(field);
    return values == null ? List.of() : List.of(values);
  }
}

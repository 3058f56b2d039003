package cn.baoshen.console.posted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** A request that sent a form, as one for the page of the form, without what cannot be read. */
final class AsPage extends HttpServletRequestWrapper {
  private final Map<String, String[]> readable;

  AsPage(HttpServletRequest sent, Set<String> unreadable) {
    super(sent);
    Map<String, String[]> all = new HashMap<>(sent.getParameterMap());
    all.keySet().removeAll(unreadable);
    this.readable = Collections.unmodifiableMap(all);
  }

  @Override
  public String getMethod() {
    return HttpMethod.GET.name();
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = readable.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return readable.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return readable;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(readable.keySet());
  }
}

package cn.baoshen.console.posted;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** On which page a form stands: the nearest one above the address that it is sent to. */
final class FormPages {
  private static final String SLASH = "/";

  private final Supplier<RequestMappingHandlerMapping> mappings;

  FormPages(Supplier<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** The address of the page; empty when there is none. */
  Optional<String> of(HttpServletRequest request) {
    String pattern =
        Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
    String address = request.getRequestURI();
    Set<String> pages = pages();
    while (!pattern.isEmpty() && !pages.contains(pattern)) {
      pattern = above(pattern);
      address = above(address);
    }
    return pattern.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  private static String above(String path) {
    return path.substring(0, path.lastIndexOf(SLASH));
  }

  private Set<String> pages() {
    return mappings.get().getHandlerMethods().entrySet().stream()
        .filter(entry -> isPage(entry.getKey(), entry.getValue()))
        .flatMap(entry -> entry.getKey().getPatternValues().stream())
        .collect(Collectors.toSet());
  }

  private static boolean isPage(RequestMappingInfo mapping, HandlerMethod method) {
    return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && !HttpEntity.class.isAssignableFrom(method.getReturnType().getParameterType());
  }

  /** The last word of an address, by which pages know which of their forms was refused. */
  static String form(String address) {
    return Arrays.stream(address.split(SLASH)).reduce("", (first, last) -> last);
  }
}

package cn.baoshen.console.browser;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The addresses that the service itself says it has, so that a new page or action cannot be
 * forgotten by those who walk all of them.
 */
final class Addresses {
  /** What is no page of its own: parts of pages that draw themselves anew, and files. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/overview/live",
          "/overview/stuck",
          "/overview/curve",
          "/keeping/live",
          "/roll-up/live",
          "/recheck/live",
          "/routes/live",
          "/publication/live",
          "/reviewers",
          "/mailbox/body",
          "/mailbox/enclosure",
          "/review/{token}/supporting/{id}",
          "/desk/{secret}/{id}/supporting/{number}",
          "/cases/{id}/supporting/{number}",
          "/cases/{id}/original",
          "/cases/{id}/annotated",
          "/keeping/due",
          "/keeping/{year}/export",
          "/roll-up/{form}/{kind}",
          "/publication/preview/{year}/{*file}");

  private static final Predicate<String> FILE =
      address -> address.substring(address.lastIndexOf('/')).contains(".");

  private final RequestMappingHandlerMapping mappings;

  Addresses(RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  /** Where forms lead. */
  Set<String> actions() {
    return of(RequestMethod.POST);
  }

  /** What people can open and look at. */
  Set<String> pages() {
    Set<String> pages = of(RequestMethod.GET);
    pages.removeIf(FILE.or(NO_PAGES::contains));
    return pages;
  }

  private Set<String> of(RequestMethod method) {
    Set<String> found = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              boolean ours = handler.getBeanType().getName().startsWith("cn.baoshen.");
              if (ours && isFor(mapping, method)) {
                found.addAll(mapping.getPatternValues());
              }
            });
    return found;
  }

  private static boolean isFor(RequestMappingInfo mapping, RequestMethod method) {
    return mapping.getMethodsCondition().getMethods().contains(method)
        && !mapping
            .getProducesCondition()
            .getProducibleMediaTypes()
            .contains(MediaType.APPLICATION_JSON);
  }

  /** The address as the service maps it, such as {@code /cases/{id}/retry}. */
  static String pattern(String path, Set<String> among) {
    return among.stream()
        .filter(
            one ->
                PathPatternParser.defaultInstance.parse(one).matches(PathContainer.parsePath(path)))
        .min((a, b) -> Integer.compare(holes(a), holes(b)))
        .orElse(path);
  }

  private static int holes(String action) {
    return action.split("\\{", -1).length;
  }
}

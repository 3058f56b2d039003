package cn.baoshen.console.routes;

import java.util.regex.Pattern;

/** What programs say, fit to be shown: without paths of the house and names of classes. */
final class Plain {
  private static final Pattern PATH =
      Pattern.compile("(?:file:|(?<![\\w.<$)/]))/(?:[^\\s/:'\"]+/)+[^\\s:'\",;)]*");
  private static final Pattern CLASS = Pattern.compile("^(?:[a-z_$][\\w$]*\\.)+[A-Z][\\w$]*: ?");

  private Plain() {}

  static String reason(String said) {
    return withoutPaths(CLASS.matcher(said).replaceFirst(""));
  }

  static String withoutPaths(String said) {
    return said == null ? "" : PATH.matcher(said).replaceAll("…");
  }
}

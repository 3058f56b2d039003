package cn.baoshen;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * The tests that a document names: {@code room/Class#method} or {@code room/Class} in backticks.
 */
final class NamedTests {
  private static final Pattern NAME = Pattern.compile("`((?:[a-z]+/)*[A-Z]\\w+(?:#\\w+)?)`");
  private static final Set<Class<? extends Annotation>> MARKS =
      Set.of(Test.class, ParameterizedTest.class, TestFactory.class);

  private NamedTests() {}

  /** Each with a method. */
  static List<String> in(String text) {
    return all(text).stream().filter(name -> name.contains("#")).toList();
  }

  /** Classes that are named as tests are, with a method or without. */
  static List<String> all(String text) {
    return NAME.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  static boolean exists(String name) {
    Matcher parts = Pattern.compile("([^#]+)(?:#(.+))?").matcher(name);
    if (!parts.matches()) {
      return false;
    }
    try {
      Class<?> type = type(parts.group(1));
      return parts.group(2) == null || isTest(type, parts.group(2));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean isTest(Class<?> type, String method) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(one -> one.getName().equals(method))
        .anyMatch(NamedTests::isMarked);
  }

  private static boolean isMarked(Method method) {
    return MARKS.stream().anyMatch(method::isAnnotationPresent);
  }

  /**
   * Not initialized: one that is run beside this has mounted disks, and another life of it ends.
   */
  private static Class<?> type(String path) throws ClassNotFoundException {
    String name = "cn.baoshen." + path.replace('/', '.');
    return Class.forName(name, false, NamedTests.class.getClassLoader());
  }
}

package cn.baoshen.intake.inbox;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern of file names in which {@code *} stands for any characters and {@code ?} for one. */
record NamePattern(Pattern regex) {
  private static final int FLAGS = Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  static NamePattern of(String written) {
    String regex = written.codePoints().mapToObj(NamePattern::regex).collect(Collectors.joining());
    return new NamePattern(Pattern.compile(regex, FLAGS));
  }

  private static String regex(int character) {
    return switch (character) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> Pattern.quote(Character.toString(character));
    };
  }

  boolean fits(String name) {
    return regex.matcher(name).matches();
  }
}

package cn.baoshen.safekeeping;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The newest version of the tables that this program knows. */
record Schema(int version) {
  private static final String FILES = "classpath*:db/migration/V*__*.sql";
  private static final Pattern NAME = Pattern.compile("V(\\d+)__.*");

  static Schema known() throws IOException {
    Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
    return new Schema(
        Arrays.stream(files).mapToInt(file -> number(file.getFilename())).max().orElse(0));
  }

  private static int number(String name) {
    Matcher named = NAME.matcher(name);
    return named.matches() ? Integer.parseInt(named.group(1)) : 0;
  }

  /** True when nothing is left to be done to tables of this version. */
  boolean isNewest(@Nullable String applied) {
    return String.valueOf(version).equals(applied);
  }
}

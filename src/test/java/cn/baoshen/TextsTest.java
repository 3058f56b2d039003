package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles of words: of two that bear one name, the later would silently be said for both. */
class TextsTest {
  /** Keeps what {@link Properties} would put over an earlier one. */
  private static final class Keys extends Properties {
    private final Set<Object> seen = new HashSet<>();
    private final List<Object> again = new ArrayList<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      if (!seen.add(key)) {
        again.add(key);
      }
      return super.put(key, value);
    }
  }

  @Test
  void no_word_of_a_bundle_stands_in_it_twice() throws IOException {
    try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/text"))) {
      List<Path> all = bundles.toList();
      assertThat(all).isNotEmpty();
      for (Path bundle : all) {
        assertThat(twice(Files.newBufferedReader(bundle, StandardCharsets.UTF_8)))
            .as(bundle.toString())
            .isEmpty();
      }
    }
  }

  private static List<Object> twice(Reader bundle) throws IOException {
    try (bundle) {
      Keys keys = new Keys();
      keys.load(bundle);
      return keys.again;
    }
  }
}

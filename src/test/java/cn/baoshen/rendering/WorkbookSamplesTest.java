package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.rendering.workbook.WorkbookSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbookSamplesTest {
  private static final Path FOLDER = Path.of("src/samples");

  @Test
  void every_workbook_sample_is_there_and_the_readme_names_it() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    for (Map.Entry<String, byte[]> sample : WorkbookSamples.all().entrySet()) {
      assertThat(FOLDER.resolve(sample.getKey())).isRegularFile();
      assertThat(sample.getValue()).isNotEmpty();
      String name = sample.getKey();
      assertThat(readme).contains(name.endsWith(".xls") ? name.replace(".xls", "") : name);
    }
  }
}

package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.proving.CheckForms;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of forms looks at workbooks too, and writes out what they compile to. */
class ProvedBooksTest {
  @TempDir Path folder;
  @TempDir Path text;

  private void put(String id, BookMaker book) throws IOException {
    Files.write(Files.createDirectories(folder.resolve(id)).resolve("form.xlsx"), book.bytes());
  }

  @Test
  void each_official_workbook_proves_itself_and_reads_the_same_as_text() throws IOException {
    put("xiangmu-1", OfficialBooks.project());
    put("zichan-1", OfficialBooks.assets());
    put("jibao-1", OfficialBooks.quarterly());

    int outcome = new CheckForms().run("--baoshen.check=" + folder, "--baoshen.check.yaml=" + text);

    assertThat(outcome).isZero();
    for (String id : new String[] {"xiangmu-1", "zichan-1", "jibao-1"}) {
      Files.copy(
          Path.of("src/main/resources/templates/pdf/form.html"),
          text.resolve(id).resolve("report.html"));
      Form compiled = form(folder, id);
      Form written = form(text, id);
      assertThat(written.fields()).isEqualTo(compiled.fields());
      assertThat(written.sheets()).isEqualTo(compiled.sheets());
      assertThat(written.rules()).isEqualTo(compiled.rules());
    }
  }

  private static Form form(Path folder, String id) {
    return BuiltIn.and(folder).byId(id).orElseThrow();
  }
}

package cn.baoshen.rendering;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormCatalog;
import cn.baoshen.intake.JsonReader;
import cn.baoshen.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the workbooks under {@code src/samples} from the JSON samples beside them. */
final class WorkbookSamples {
  static final Form FORM = FormCatalog.builtIn().byId("longhui-2024").orElseThrow();
  static final Path FOLDER = Path.of("src/samples");
  static final int YEAR = 2024;

  private WorkbookSamples() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    Files.write(out.resolve("blank.xlsx"), BlankWorkbook.of(FORM, YEAR));
    Files.write(out.resolve("published.xlsx"), FilledWorkbook.xlsx(FORM, asPublished(), YEAR));
    Files.write(out.resolve("published.xls"), FilledWorkbook.xls(FORM, asPublished(), YEAR));
  }

  static Report asPublished() {
    return report("longhui-2024-as-published.json");
  }

  static Report corrected() {
    return report("longhui-2024-corrected.json");
  }

  private static Report report(String sample) {
    try {
      return new JsonReader().read(Files.readAllBytes(FOLDER.resolve(sample)), FORM).report();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

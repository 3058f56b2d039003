package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.sheet.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heaviest workbooks that are read at all, in a process of 256 MB. */
class SmallHeapTest {
  @TempDir Path folder;

  /** What the child does: says the reason of each file it is given, or that there is none. */
  public static void main(String[] files) throws IOException {
    WorkbookReader reader = new WorkbookReader(TypedWorkbook.FORMS);
    for (String file : files) {
      var troubles = reader.read(Files.readAllBytes(Path.of(file))).troubles();
      System.out.println("read:" + (troubles.isEmpty() ? "well" : troubles.get(0).reason()));
    }
  }

  /** The corrected workbook with almost 100 MB of this in one of its parts. */
  private Path stuffed(String part, String before, String piece) throws IOException {
    Path original = Files.write(folder.resolve("o"), TypedWorkbook.xlsx("corrected").bytes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(original.toFile());
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        packed.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        int at = entry.getName().equals(part) ? text.indexOf(before) : text.length();
        packed.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        if (entry.getName().equals(part)) {
          stuff(packed, piece);
        }
        packed.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(Files.createTempFile(folder, "stuffed", ".xlsx"), out.toByteArray());
  }

  private static void stuff(OutputStream out, String piece) throws IOException {
    byte[] block = piece.repeat(10_000).getBytes(StandardCharsets.UTF_8);
    for (long left = 99L * 1024 * 1024 - block.length; left > block.length; left -= block.length) {
      out.write(block);
    }
  }

  @Test
  void x02_x10_a_hundred_megabytes_of_anything_fit_into_a_small_heap() throws Exception {
    String sheet = "xl/worksheets/sheet1.xml";
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SmallHeapTest.class.getName(),
                stuffed(sheet, "</sheetData>", "<row><c s=\"1\"/><c/></row>").toString(),
                stuffed(sheet, "</sheetData>", "<row><c><v>1</v></c></row>").toString(),
                stuffed("xl/sharedStrings.xml", "</sst>", "<si><t>x</t></si>").toString(),
                stuffed("xl/sharedStrings.xml", "</sst>", "<!-- >>>> ").toString(),
                stuffed("xl/styles.xml", "</cellXfs>", "<xf numFmtId=\"1\"/>").toString(),
                stuffed("xl/_rels/workbook.xml.rels", "</Rel", "<a>").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines().filter(line -> line.startsWith("read:")))
        .as(said)
        .containsExactly(
            "read:well",
            "read:workbook-too-many-cells",
            "read:workbook-too-many-texts",
            "read:workbook-corrupt",
            "read:workbook-corrupt",
            "read:workbook-corrupt");
  }
}

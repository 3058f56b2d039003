package cn.baoshen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.OddPackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class RepackedTest {
  private static final long MOST = 1 << 20;

  private static byte[] sound() throws IOException {
    return Files.readAllBytes(Path.of("src/samples/longhui-2024-corrected.xlsx"));
  }

  private static List<String> names(byte[] bytes) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void a_workbook_packed_anew_has_only_what_it_points_at_under_usual_names() throws IOException {
    byte[] anew = Repacked.of(OddPackage.LITTER.of(sound()), MOST).orElseThrow();

    assertThat(names(anew))
        .allMatch(PartNames::isUsual)
        .contains("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet5.xml")
        .doesNotContain("说明.txt", "docProps/core.xml");
  }

  @Test
  void a_workbook_larger_than_allowed_is_not_packed_anew() throws IOException {
    assertThat(Repacked.of(sound(), 50_000)).isEmpty();
    assertThat(Repacked.of(sound(), 200_000)).isPresent();
  }

  @Test
  void two_parts_of_one_name_are_no_workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("xl/workbook.xml", "XL\\Workbook.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(Repacked.of(out.toByteArray(), MOST)).isEmpty();
  }

  @Test
  void what_is_no_package_is_not_packed_anew() {
    assertThat(Repacked.of("PK no zip".getBytes(StandardCharsets.UTF_8), MOST)).isEmpty();
  }

  @Test
  void names_are_compared_without_regard_to_slashes_case_and_coding() {
    assertThat(PartNames.key("XL\\Worksheets/./Sheet%201.xml"))
        .isEqualTo(PartNames.key("/xl/worksheets/sheet 1.xml"));
    assertThat(PartNames.key("a/100%.xml")).isEqualTo("a/100%.xml");
    assertThat(PartNames.target("xl/workbook.xml", "../docProps/a.xml"))
        .isEqualTo("docprops/a.xml");
    assertThat(PartNames.target("xl/workbook.xml", "../../../etc/passwd")).isEqualTo("etc/passwd");
  }
}

package cn.baoshen.scale;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.Baoshen;
import cn.baoshen.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The list of a province's units: narrowed, chosen as a whole, taken away. */
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.collection.at=23:59",
      "baoshen.warm-up=false",
      "baoshen.console.watch.least-disk=1MB",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
@Import(FullHouse.class)
class UnitListTest {
  private static final int UNITS = 20_000;
  private static final String HOSPITALS =
      "category=" + URLEncoder.encode("医院", StandardCharsets.UTF_8);
  private static final int HOSPITALS_OF_ALL = UNITS / 8;
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private PasswordEncoder encoder;

  @DynamicPropertySource
  static void many(DynamicPropertyRegistry registry) throws IOException {
    Path target = Files.createDirectories(Path.of("target"));
    Path home = Files.createTempDirectory(target, "many-").toAbsolutePath();
    Path units = ManyUnits.registry(home.resolve("units.csv"), UNITS);
    registry.add("baoshen.home", home::toString);
    registry.add("baoshen.routes", () -> Path.of("routes").toAbsolutePath().toString());
    registry.add("baoshen.units", () -> "file:" + units);
  }

  private Visitor administrator() {
    return FullHouse.administrator(jdbc, encoder, port);
  }

  @Test
  void twenty_thousand_units_are_narrowed_chosen_as_a_whole_and_taken_away() throws IOException {
    Visitor admin = administrator();
    assertThat(admin.get("/units").body()).contains("共 20000 家");
    assertThat(admin.get("/units?" + HOSPITALS).body()).contains("共 2500 家").contains("共 50 页");

    String job =
        admin
            .post("/units/bulk?" + HOSPITALS, Map.of("act", "EXTEND", "all", "true"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*/bulk/", "");
    assertThat(chosen(job)).isEqualTo(HOSPITALS_OF_ALL);
    assertThat(admin.get("/bulk/" + job).body()).contains("将办理 2,500 项，不适用 0 项");

    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(admin.bytes("/units.xlsx?" + HOSPITALS)))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(HOSPITALS_OF_ALL + 1);
      assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("医院");
    }
  }

  private int chosen(String job) {
    return jdbc.sql("select count(*) from bulk_item where job_id = ?")
        .param(job)
        .query(Integer.class)
        .single();
  }
}

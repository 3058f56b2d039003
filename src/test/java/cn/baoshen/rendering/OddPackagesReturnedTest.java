package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.SubmissionReader;
import cn.baoshen.rendering.annotation.AnnotatedWorkbook;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.workbook.Placed;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.OddPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks packed against the rules go back annotated, with everything that was in them. */
class OddPackagesReturnedTest {
  private static final ReturnNotice NOTICE =
      Placed.notice(Placed.report("longhui-2024-as-published.json"));
  private static final byte[] SOUND = sound();

  private static byte[] sound() {
    try {
      return Files.readAllBytes(Path.of("src/samples/longhui-2024-as-published.xlsx"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_workbook_packed_against_the_rules_goes_back_annotated(OddPackage odd) throws IOException {
    byte[] annotated =
        AnnotatedWorkbook.of(odd.of(SOUND), NOTICE, ZoneId.of("Asia/Shanghai")).orElseThrow();

    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(annotated));
        Workbook sound = WorkbookFactory.create(new ByteArrayInputStream(SOUND))) {
      for (Sheet sheet : sound) {
        assertThat(texts(book.getSheet(sheet.getSheetName()))).isEqualTo(texts(sheet));
      }
      Cell stated = book.getSheet("附件3基础数据表").getRow(21).getCell(3);
      assertThat(stated.getCellComment().getString().getString()).contains("A08");
      assertThat(book.getSheet("审核意见")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"core-properties-refined", "backslash-entries", "default-password-xlsx"})
  void a_copy_can_be_opened_annotated_and_handed_in_again(String name) throws IOException {
    byte[] own;
    try (var in =
        OddPackagesReturnedTest.class.getResourceAsStream("/workbooks/" + name + ".xlsx")) {
      own = in.readAllBytes();
    }
    byte[] annotated = AnnotatedWorkbook.of(own, NOTICE, ZoneId.of("Asia/Shanghai")).orElseThrow();

    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
      assertThat(book.getSheet("附件3基础数据表").getCellComments()).isNotEmpty();
    }
    SubmissionReader reader = new SubmissionReader(BuiltIn.FORMS);
    assertThat(reader.read(annotated).troubles()).isEmpty();
    assertThat(reader.read(annotated).report()).isEqualTo(reader.read(own).report());
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        String text = cell.toString();
        if (!text.isBlank()) {
          texts.add(cell.getAddress() + " " + text + " " + cell.getCellStyle().getDataFormat());
        }
      }
    }
    return texts;
  }
}

package cn.baoshen.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.FieldType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** How a sheet of the roll-up is printed. */
class BookSheetTest {
  private static XSSFSheet made(int figures) throws IOException {
    List<Head> heads = new ArrayList<>(List.of(Head.text("编码"), Head.text("单位名称")));
    IntStream.range(0, figures)
        .forEach(i -> heads.add(Head.figure("第 " + i + " 个数", FieldType.AMOUNT)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SXSSFWorkbook book = new SXSSFWorkbook()) {
      new BookSheet(book.createSheet(), new SheetStyles(book), heads, BookSheet.NARROW)
          .begin("汇总表", "", 2);
      book.write(bytes);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())).getSheetAt(0);
  }

  @Test
  void what_can_be_read_on_one_page_stands_on_one() throws IOException {
    XSSFSheet sheet = made(20);
    assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
    assertThat(sheet.getRepeatingColumns()).isNull();
    assertThat(sheet.getMergedRegion(0).getLastColumn()).isEqualTo(21);
  }

  @Test
  void more_goes_on_beside_it_with_the_heads_and_the_units_on_every_page() throws IOException {
    XSSFSheet sheet = made(21);
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
    assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
    assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
    assertThat(sheet.getMergedRegion(0).getLastColumn()).isLessThan(12);
    assertThat(made(60).getPrintSetup().getFitWidth()).isEqualTo((short) 3);
  }
}

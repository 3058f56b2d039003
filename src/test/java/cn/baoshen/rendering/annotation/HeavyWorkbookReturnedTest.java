package cn.baoshen.rendering.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.memory.HeapBudget;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.workbook.Placed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** A workbook that would take too much memory goes back slimmer, or as a list of its findings. */
class HeavyWorkbookReturnedTest {
  private static final ReturnNotice NOTICE =
      Placed.notice(Placed.report("longhui-2024-as-published.json"));
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final HeapBudget BUDGET = new HeapBudget(200L << 20);

  /** The published workbook with this at the end of its second sheet. */
  private static byte[] with(String rows) throws IOException {
    byte[] own = Files.readAllBytes(Path.of("src/samples/longhui-2024-as-published.xlsx"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(own));
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        packed.putNextEntry(new ZipEntry(part.getName()));
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        String stuffed =
            part.getName().endsWith("sheet2.xml")
                ? text.replace("</sheetData>", rows + "</sheetData>")
                : text;
        packed.write(stuffed.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static String texts(Sheet sheet) {
    StringBuilder texts = new StringBuilder();
    for (Row row : sheet) {
      for (Cell cell : row) {
        texts.append(cell).append('\n');
      }
    }
    return texts.toString();
  }

  @Test
  void the_copy_of_a_workbook_with_200000_formatted_rows_has_its_marks_and_says_what_it_lacks()
      throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 100; i < 200_100; i++) {
      rows.append("<row r=\"").append(i).append("\" s=\"3\" customFormat=\"1\"/>");
    }
    byte[] copy = AnnotatedWorkbook.of(with(rows.toString()), NOTICE, ZONE, BUDGET).orElseThrow();

    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
      assertThat(book.getSheetAt(1).getPhysicalNumberOfRows()).isLessThan(3_000);
      assertThat(book.getSheet("附件3基础数据表").getCellComments()).isNotEmpty();
      assertThat(texts(book.getSheet("审核意见"))).contains("本副本略去了其中 198,000 个");
    }
  }

  @Test
  void an_ordinary_copy_lacks_nothing_and_says_nothing_of_it() throws IOException {
    byte[] copy = AnnotatedWorkbook.of(with("<row/>"), NOTICE, ZONE, BUDGET).orElseThrow();

    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
      assertThat(texts(book.getSheet("审核意见"))).doesNotContain("略去");
    }
  }

  @Test
  void a_workbook_that_is_too_heavy_even_so_is_not_opened() throws IOException {
    String row = "<row>" + "<c><v>1</v></c>".repeat(100) + "</row>";
    byte[] heavy = with(row.repeat(4_000));

    assertThat(AnnotatedWorkbook.of(heavy, NOTICE, ZONE, BUDGET)).isEmpty();
    assertThat(AnnotatedWorkbook.of(with(""), NOTICE, ZONE, new HeapBudget(1 << 20)))
        .isEqualTo(Optional.empty());
  }

  @Test
  void the_list_in_its_place_names_each_finding_its_cell_both_figures_and_what_to_do()
      throws IOException {
    byte[] list = ListedWorkbook.of(NOTICE, ZONE);

    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(list))) {
      assertThat(texts(book.getSheet("审核意见")))
          .contains("附件3基础数据表!", "A08", "186.01", "186.09", "过大或内部结构不合规范")
          .doesNotContain("请直接在本工作簿中改正");
    }
    assertThat(ListedWorkbook.of(NOTICE, ZONE)).isEqualTo(list);
  }
}

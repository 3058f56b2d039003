package cn.baoshen.rendering.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Reading;
import cn.baoshen.model.StatedReply;
import cn.baoshen.model.Tier;
import cn.baoshen.model.ledger.Changes;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Kind;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerLine.Standing;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.workbook.Placed;
import cn.baoshen.rendering.workbook.WorkbookSamples;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplySheetTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final WorkbookReader reader = new WorkbookReader(BuiltIn.FORMS);

  private static LedgerLine note(int number, String text, String reply) {
    LedgerItem item =
        new LedgerItem(
            number,
            Kind.NOTE,
            "",
            "",
            0,
            List.of(),
            text,
            Tier.LEADER,
            "leader@example.cn",
            "103001-2024-r1",
            1,
            Instant.EPOCH,
            null);
    return new LedgerLine(item, Standing.UNANSWERED, "未回复", null, reply);
  }

  private static ReturnNotice notice(Reading reading, LedgerLine... notes) {
    ReturnNotice plain = Placed.notice(reading.report());
    return new ReturnNotice(
        plain.subject(),
        plain.unit(),
        plain.form(),
        plain.verdict(),
        plain.decisions(),
        plain.due(),
        new LedgerSheet(1, List.of(notes), "", Changes.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024-as-published.xlsx", "longhui-2024-corrected.xls"})
  void the_returned_workbook_asks_for_answers_and_is_read_with_them(String sample)
      throws IOException {
    byte[] own = WorkbookSamples.all().get(sample);
    Reading first = reader.read(own);
    ReturnNotice notice = notice(first, note(4, "请补充说明。", null), note(7, "=1+1 请核对", "上次已说明。"));
    byte[] returned = AnnotatedWorkbook.of(own, notice, ZONE).orElseThrow();
    Reading again = reader.read(answered(returned));
    assertThat(again.replies())
        .containsExactly(
            new StatedReply("4", "已补充。", "整改回复!C4"), new StatedReply("7", "上次已说明。", "整改回复!C5"));
    assertThat(again.troubles()).isEqualTo(first.troubles());
    assertThat(again.report().places()).isEqualTo(first.report().places());
  }

  private static byte[] answered(byte[] returned) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(returned))) {
      Sheet replies = book.getSheet("整改回复");
      assertThat(replies.getRow(3).getCell(1).getStringCellValue()).isEqualTo("请补充说明。");
      replies.getRow(3).getCell(2).setCellValue("已补充。");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024-as-published.xlsx", "longhui-2024-corrected.xls"})
  void a_second_return_replaces_the_sheet_of_the_first(String sample) throws IOException {
    byte[] own = WorkbookSamples.all().get(sample);
    Reading first = reader.read(own);
    byte[] once = AnnotatedWorkbook.of(own, notice(first, note(1, "甲", null)), ZONE).orElseThrow();
    byte[] twice =
        AnnotatedWorkbook.of(once, notice(first, note(2, "乙", null)), ZONE).orElseThrow();
    byte[] direct = AnnotatedWorkbook.of(own, notice(first), ZONE).orElseThrow();
    assertThat(names(twice)).containsOnlyOnce("整改回复").doesNotHaveDuplicates();
    assertThat(names(direct)).doesNotContain("整改回复");
    assertThat(names(twice)).hasSize(names(direct).size() + 1);
  }

  private static List<String> names(byte[] workbook) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      List<String> names = new java.util.ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      return names;
    }
  }
}

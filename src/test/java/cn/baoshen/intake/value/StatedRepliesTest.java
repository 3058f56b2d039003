package cn.baoshen.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.SubmissionReader;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.StatedReply;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedRepliesTest {
  private static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final SubmissionReader READER = new SubmissionReader(FORMS);

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/samples", name));
  }

  private static Reading json(String replies) throws IOException {
    String text = new String(sample("longhui-2024-corrected.json"), StandardCharsets.UTF_8).strip();
    String with = text.substring(0, text.length() - 1) + ", \"整改回复\": " + replies + "}";
    return READER.read(with.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void answers_by_number_are_read_and_are_no_part_of_the_report() throws IOException {
    Reading reading = json("{\"1\": \"已更正。\", \"2\": \" \"}");
    assertThat(reading.replies()).containsExactly(new StatedReply("1", "已更正。", "/整改回复/1"));
    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report())
        .isEqualTo(READER.read(sample("longhui-2024-corrected.json")).report());
  }

  @Test
  void a_list_of_numbers_and_answers_says_the_same() throws IOException {
    assertThat(json("[{\"整改编号\": 3, \"回复\": \"已说明。\"}]").replies())
        .containsExactly(new StatedReply("3", "已说明。", "/整改回复/0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"已全部更正\"", "[\"已更正\"]", "{\"1\": {\"a\": 1}}", "7"})
  void answers_of_another_shape_are_told_and_not_taken(String replies) throws IOException {
    Reading reading = json(replies);
    assertThat(reading.replies()).isEmpty();
    assertThat(reading.troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.kind()).isEqualTo(ReadProblem.Kind.UNKNOWN_KEY);
              assertThat(trouble.reason()).isEqualTo("reply-shape");
            });
  }

  @Test
  void an_answer_that_is_too_long_is_cut_and_told() throws IOException {
    Reading reading = json("{\"1\": \"" + "好".repeat(StatedReplies.LONGEST + 1) + "\"}");
    assertThat(reading.replies().get(0).text()).hasSize(StatedReplies.LONGEST);
    assertThat(reading.troubles())
        .extracting(ReadProblem::reason)
        .containsExactly("reply-too-long");
  }

  @Test
  void an_answer_of_just_the_length_is_taken_whole() throws IOException {
    assertThat(json("{\"1\": \"" + "好".repeat(StatedReplies.LONGEST) + "\"}").troubles()).isEmpty();
  }

  @Test
  void too_many_answers_are_told_once() throws IOException {
    StringBuilder many = new StringBuilder("{\"1\": \"好\"");
    for (int i = 2; i <= StatedReplies.MOST + 5; i++) {
      many.append(", \"").append(i).append("\": \"好\"");
    }
    Reading reading = json(many + "}");
    assertThat(reading.replies()).hasSize(StatedReplies.MOST);
    assertThat(reading.troubles())
        .extracting(ReadProblem::reason)
        .containsExactly("too-many-replies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024-corrected.xlsx", "longhui-2024-corrected.xls"})
  void a_worksheet_of_answers_is_read_by_its_headings(String name) throws IOException {
    Reading plain = READER.read(sample(name));
    Reading reading = READER.read(withSheet(sample(name), "整改编号", "意见", "回复"));
    assertThat(reading.replies()).containsExactly(new StatedReply("2", "已补充。", "整改回复!D5"));
    assertThat(reading.troubles()).isEqualTo(plain.troubles()).isEmpty();
    assertThat(reading.report()).isEqualTo(plain.report());
  }

  @Test
  void a_worksheet_of_answers_without_its_headings_is_told() throws IOException {
    Reading reading =
        READER.read(withSheet(sample("longhui-2024-corrected.xlsx"), "号码", "意见", "回复"));
    assertThat(reading.replies()).isEmpty();
    assertThat(reading.troubles()).extracting(ReadProblem::reason).containsExactly("reply-shape");
  }

  private static byte[] withSheet(byte[] workbook, String... headings) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      Sheet sheet = book.createSheet("整改回复");
      sheet.createRow(0).createCell(0).setCellValue("整改回复");
      row(sheet.createRow(2), headings);
      row(sheet.createRow(3), "1", "请核对。", "");
      row(sheet.createRow(4), "2", "请补充。", "已补充。");
      book.setSheetOrder("整改回复", 0);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void row(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i + 1).setCellValue(texts[i]);
    }
  }
}

package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.baoshen.enrichment.Enricher;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Report;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.Change;
import cn.baoshen.rectification.ChangeList;
import cn.baoshen.rendering.Pdf;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.annotation.AnnotatedWorkbook;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.rendering.workbook.Placed;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.LetterText;
import cn.baoshen.review.inbound.ReviewHouse;
import cn.baoshen.review.letter.ReviewerLetters;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A stated rate, amount and score, each wrong, in all places where people read it. */
@SpringBootTest(
    classes = {ReviewHouse.class, FiguresReadAlikeTest.RealFigures.class},
    properties =
        "spring.datasource.url=jdbc:h2:mem:alike;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0")
@AutoConfigureMockMvc
class FiguresReadAlikeTest {
  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]{43}");
  private static final Verdict NOTHING = new Verdict(List.of(), List.of());
  private static final Report SOUND = Placed.report("longhui-2024-corrected.json");
  private static final Report WRONG = wrong();
  private static final String RATE = "92.66%";
  private static final String AMOUNT = "1328.45";
  private static final String SCORE = "98.25";

  @TempDir static Path state;

  @Autowired MockMvc web;
  @Autowired ReviewerLetters letters;
  @Autowired CaseDesk desk;

  @TestConfiguration
  static class RealFigures {
    @Bean
    @Primary
    FigureComputation realFigures(FormCatalog forms) {
      return new Enricher(forms.all());
    }
  }

  @DynamicPropertySource
  static void state(DynamicPropertyRegistry properties) {
    properties.add("baoshen.state", state::toString);
  }

  private static Report wrong() {
    Map<String, Object> values = new LinkedHashMap<>(SOUND.values());
    put(values, "totals", "expenditure", "1328.45");
    put(values, "evaluation", "totalScore", "98.25");
    Map<String, Object> evaluation = group(values, "evaluation");
    put(evaluation, "funds", "rate", "92.66");
    return new Report(SOUND.form(), values, SOUND.places());
  }

  private static void put(Map<String, Object> values, String group, String key, String figure) {
    group(values, group).put(key, new BigDecimal(figure));
  }

  /** A group that can be changed, in place of the one that stands there. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> values, String key) {
    Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) values.get(key));
    values.put(key, copy);
    return copy;
  }

  @Test
  void a_finding_states_them_with_the_digits_that_the_unit_stated() {
    assertThat(stated("A10")).isEqualTo(RATE);
    assertThat(stated("A02")).isEqualTo(AMOUNT);
    assertThat(stated("A15")).isEqualTo(SCORE);
  }

  private static String stated(String rule) {
    return Placed.verdict(WRONG).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::stated)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_form_in_the_document_reads_the_same_without_any_finding() {
    PrintedReport printed =
        new PrintedReport(
            Samples.subject(CaseState.IN_REVIEW), null, Placed.FORM, WRONG, NOTHING, List.of());
    assertThat(Pdf.run(Samples.RENDERER.report(printed))).contains(RATE, AMOUNT, SCORE);
  }

  @Test
  void the_key_figures_of_letter_and_page_read_the_same() throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER, new Examination(WRONG, NOTHING));
    String letter = LetterText.of(letters.review(subject));
    assertThat(letter)
        .contains("总支出：填报 " + AMOUNT + " 万元", "预算执行率：填报 " + RATE, "总分 得分：填报 " + SCORE);
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).isTrue();
    assertThat(web.perform(get(link.group())).andReturn().getResponse().getContentAsString())
        .contains(RATE, AMOUNT + " 万元", SCORE);
  }

  @Test
  void the_change_list_reads_the_same() {
    assertThat(ChangeList.of(Placed.FORM, Placed.YEAR, SOUND, WRONG))
        .extracting(Change::after)
        .containsExactlyInAnyOrder(RATE, AMOUNT + " 万元", SCORE + " 分");
  }

  @Test
  void the_list_and_the_comments_in_the_annotated_workbook_read_the_same() throws Exception {
    byte[] own = FormBook.xlsx(Placed.FORM, WRONG, Placed.YEAR);
    byte[] annotated =
        AnnotatedWorkbook.of(own, Placed.notice(WRONG), ZoneId.of("Asia/Shanghai")).orElseThrow();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
      assertThat(texts(book, "审核意见")).contains(RATE, AMOUNT, SCORE);
      assertThat(comments(book)).contains(RATE, AMOUNT, SCORE);
    }
  }

  private static List<String> texts(Workbook book, String sheet) {
    DataFormatter seen = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (Row row : book.getSheet(sheet)) {
      for (Cell cell : row) {
        texts.add(seen.formatCellValue(cell));
      }
    }
    return texts;
  }

  private static String comments(Workbook book) {
    StringBuilder all = new StringBuilder();
    book.forEach(sheet -> sheet.getCellComments().values().forEach(c -> all.append(c.getString())));
    return all.toString();
  }
}

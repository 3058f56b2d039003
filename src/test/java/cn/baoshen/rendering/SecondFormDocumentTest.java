package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.enrichment.Enricher;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document of the one-sheet form, printed from its samples. */
class SecondFormDocumentTest {
  private static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final Unit UNIT =
      new Unit(
          "103002",
          "隆回县教育局",
          "jiaoyuju@longhui.example",
          "政府部门",
          Map.of(Tier.LEADER, "fuze@czj.example"),
          false);

  private static PrintedReport printed(String sample) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("src/samples", sample));
      Reading reading = new JsonReader().read(bytes, FORMS);
      Verdict verdict =
          new RuleBook(FORMS.all())
              .judge(reading, new Submission("103002", UNIT, 2024, LocalDate.of(2025, 3, 3)));
      Form form = FORMS.byId(reading.report().form()).orElseThrow();
      return new PrintedReport(
          subject(sample),
          UNIT,
          form,
          reading.report(),
          verdict,
          new Enricher(FORMS.all()).of(null, reading.report()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case subject(String sample) {
    return new Case(
        "103002-2024-r1",
        "103002",
        "隆回县教育局",
        2024,
        ReportKey.NONE,
        1,
        CaseState.IN_REVIEW,
        null,
        null,
        null,
        null,
        new Original(sample, "103002", "9f86d081884c7d65".repeat(4), 3_800),
        Samples.RECEIVED);
  }

  @Test
  void the_first_page_is_the_form_itself_with_every_figure_and_its_notes() {
    PrintedReport sound = printed("zhengti-1-sound.json");
    byte[] pdf = Samples.RENDERER.report(sound);
    String first = Pdf.pages(pdf).get(0).replaceAll("\\s", "");

    assertThat(first)
        .contains("部门整体支出绩效自评表（2024年度）", "隆回县教育局", "1328.45", "98.2%核算98.2%", "注：金额单位为万元")
        .contains("总分10099核算99");
    new FigureProof(Samples.FONTS).prove(Pdf.text(pdf), sound);
  }

  @Test
  void a_group_is_printed_once_beside_its_indicators() {
    String run = Pdf.run(Samples.RENDERER.report(printed("zhengti-1-sound.json")));
    String table = run.substring(run.indexOf("一级指标"), run.indexOf("总分"));

    assertThat(table).containsOnlyOnce("产出指标").containsOnlyOnce("数量指标").containsOnlyOnce("绩效指标");
  }

  @Test
  void what_is_wrong_is_listed_with_its_labels() {
    PrintedReport unsound = printed("zhengti-1-unsound.json");
    byte[] pdf = Samples.RENDERER.report(unsound);

    assertThat(Pdf.run(pdf)).contains("A10年度资金总额执行率/funds/total/rate");
    new FigureProof(Samples.FONTS).prove(Pdf.text(pdf), unsound);
  }
}

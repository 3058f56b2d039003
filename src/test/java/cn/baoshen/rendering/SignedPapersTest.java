package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.rendering.words.ReturnNotice;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Papers that somebody signs, of people with names, with a mark by which they can be checked. */
class SignedPapersTest {
  private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
  private static final byte[] NOTICE = Samples.signed().notice(Samples.notice());
  private static final byte[] SHEET = sheet();

  private static byte[] sheet() {
    List<Opinion> opinions =
        List.of(
            new Opinion(
                Samples.decision(Tier.ACCEPTOR, Decision.Choice.APPROVE, "", "page"), null));
    return Samples.signed()
        .approvalSheet(
            Samples.subject(CaseState.APPROVED),
            Samples.unit(),
            opinions,
            List.of(),
            LedgerSheet.EMPTY);
  }

  private static byte[] shown(String name, byte[] pdf) throws Exception {
    Path folder = Files.createDirectories(Path.of("target/papers"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    return pdf;
  }

  @Test
  void the_bureau_signs_the_notice_with_room_for_its_seal_and_says_whom_to_ask() throws Exception {
    assertThat(Pdf.run(shown("notice", NOTICE)))
        .contains("隆回县财政局（盖章）")
        .contains("绩效管理股", "0739-8232001")
        .contains("一、审核人意见", "二、必须改正的问题", "（一）打开你单位原来的文件");
    assertThat(PdfA.complaints(NOTICE)).isEmpty();
  }

  @Test
  void the_symbol_of_a_paper_stands_whole_within_the_page() {
    double top = 30 * 72 / 25.4;
    for (byte[] paper : List.of(NOTICE, SHEET)) {
      assertThat(Pdf.letters(paper, 1))
          .filteredOn(letter -> letter.getUnicode().equals("〔"))
          .singleElement()
          .satisfies(
              at -> assertThat((double) (at.getYDirAdj() - at.getHeightDir())).isGreaterThan(top));
    }
  }

  @Test
  void one_figure_of_many_digits_makes_no_figure_beside_it_unreadable() {
    List<Finding> found = new ArrayList<>(Samples.verdict().findings());
    found.add(
        0,
        new Finding(
            "S02", Severity.ERROR, List.of("/a"), List.of(), "14.370000000000001", null, "无法识别"));
    ReturnNotice sample = Samples.notice();
    ReturnNotice notice =
        new ReturnNotice(
            sample.subject(),
            sample.unit(),
            sample.form(),
            new Verdict(found, List.of()),
            sample.decisions(),
            sample.due());
    assertThat(Pdf.letters(Samples.RENDERER.notice(notice), 1))
        .filteredOn(letter -> Character.isDigit(letter.getUnicode().charAt(0)))
        .filteredOn(letter -> letter.getXDirAdj() > 262 && letter.getXDirAdj() < 314)
        .extracting(letter -> (double) letter.getFontSizeInPt())
        .contains(9.0)
        .anyMatch(size -> size < 6);
  }

  @Test
  void the_sheet_names_the_person_and_the_address_is_small_print() throws Exception {
    assertThat(Pdf.run(shown("sheet", SHEET)))
        .contains("受理人初审同意周敏科员shouli@czj.example网页审批")
        .contains("隆回县财政局（盖章）")
        .contains("校验码", "0123456789abcdef01234567");
    assertThat(PdfA.complaints(SHEET)).isEmpty();
  }

  @Test
  void the_code_on_paper_leads_to_the_page_that_checks_it() throws Exception {
    try (PDDocument document = Loader.loadPDF(SHEET)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
      int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      RGBLuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
      BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(seen));

      assertThat(new QRCodeReader().decode(bitmap, HINTS).getText())
          .isEqualTo(
              "https://bs.longhui.example/check"
                  + "?id=101001-2024-r2&code=0123456789abcdef01234567");
    }
  }

  @Test
  void papers_of_a_bureau_without_a_name_bear_the_date_alone() {
    assertThat(Pdf.run(Samples.RENDERER.notice(Samples.notice())))
        .doesNotContain("盖章", "核验")
        .contains("本通知由报审系统按审核记录生成");
  }
}

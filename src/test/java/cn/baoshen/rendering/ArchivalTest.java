package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.words.RecordSheet;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessStreamCacheImpl;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ArchivalTest {
  private static final byte[] REPORT = Samples.RENDERER.report(Samples.printed());
  private static final byte[] SHEET =
      Samples.RENDERER.approvalSheet(
          Samples.subject(CaseState.RETURNED),
          Samples.unit(),
          Samples.opinions(Samples.decisions()),
          List.of(),
          LedgerSheet.EMPTY);

  @Test
  void a_report_is_fit_for_the_archive() throws Exception {
    assertThat(PdfA.complaints(REPORT)).isEmpty();
  }

  @Test
  void an_approval_sheet_is_fit_for_the_archive() throws Exception {
    assertThat(PdfA.complaints(SHEET)).isEmpty();
  }

  @Test
  void a_notice_is_fit_for_the_archive() throws Exception {
    assertThat(PdfA.complaints(Samples.RENDERER.notice(Samples.notice()))).isEmpty();
  }

  @Test
  void the_record_sheet_of_a_spot_check_is_one_page_with_room_to_sign() throws Exception {
    byte[] sheet =
        Samples.RENDERER.recordSheet(
            new RecordSheet(
                2024,
                "1-2",
                "103001",
                "县林业局",
                "张三",
                "李四",
                "03 08 12",
                "0".repeat(64),
                Samples.RECEIVED));

    assertThat(PdfA.complaints(sheet)).isEmpty();
    assertThat(Pdf.pages(sheet)).hasSize(1);
    assertThat(Pdf.run(sheet)).contains("记录表", "县林业局", "张三、李四", "属实", "签字");
  }

  @Test
  void the_check_of_fitness_does_find_fault() throws Exception {
    try (PDDocument document = Loader.loadPDF(REPORT)) {
      document.getDocumentCatalog().setMetadata(null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      assertThat(PdfA.complaints(out.toByteArray())).isNotEmpty();
    }
  }

  @Test
  void a_report_joined_with_its_sheet_is_still_fit_for_the_archive(@TempDir Path folder)
      throws Exception {
    byte[] joined = joined(folder);
    assertThat(PdfA.complaints(joined)).isEmpty();
    assertThat(Pdf.pages(joined)).hasSize(Pdf.pages(REPORT).size() + 1);
    assertThat(Pdf.run(joined)).contains("审批表第1页共1页");
  }

  @Test
  void joining_twice_gives_the_same_bytes_once_the_joined_document_is_settled(@TempDir Path folder)
      throws Exception {
    byte[] first = PdfRenderer.settled(joined(folder));
    assertThat(PdfRenderer.settled(joined(folder))).isEqualTo(first);
    assertThat(PdfA.complaints(first)).isEmpty();
  }

  @Test
  void the_report_of_the_archive_carries_what_it_was_made_of_and_is_fit_for_it(@TempDir Path folder)
      throws Exception {
    byte[] original = {80, 75, 3, 4, 0, 1, 2};
    List<Enclosing.Enclosed> files =
        List.of(
            new Enclosing.Enclosed(
                "original.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "Source",
                original),
            new Enclosing.Enclosed(
                "report.json", "application/json", "Data", new byte[] {'{', '}'}));
    byte[] joined = PdfRenderer.settled(joined(folder));
    byte[] carrying = Enclosing.in(joined, files);

    assertThat(PdfA.complaints(carrying, PDFAFlavour.PDFA_3_B)).isEmpty();
    assertThat(PdfA.complaints(carrying)).as("as one that may carry nothing").isNotEmpty();
    assertThat(Enclosing.in(joined, files)).isEqualTo(carrying);
    assertThat(Pdf.pages(carrying)).isEqualTo(Pdf.pages(joined));
    try (PDDocument document = Loader.loadPDF(carrying)) {
      var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(names.keySet()).containsExactly("original.xlsx", "report.json");
      assertThat(names.get("original.xlsx").getEmbeddedFile().toByteArray()).isEqualTo(original);
    }
  }

  /** Joins as Camel does it. */
  private byte[] joined(Path folder) throws Exception {
    PDFMergerUtility merger = new PDFMergerUtility();
    for (File file : List.of(file(folder, "report", REPORT), file(folder, "sheet", SHEET))) {
      merger.addSource(file);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    merger.setDestinationStream(out);
    merger.mergeDocuments(RandomAccessStreamCacheImpl::new);
    return out.toByteArray();
  }

  private static File file(Path folder, String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name + ".pdf"), bytes).toFile();
  }

  @Test
  void the_same_report_gives_the_same_bytes() {
    assertThat(Samples.RENDERER.report(Samples.printed())).isEqualTo(REPORT);
  }

  @Test
  void a_document_is_dated_by_its_case_and_not_by_the_clock() throws Exception {
    try (PDDocument document = Loader.loadPDF(REPORT)) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(Samples.RECEIVED);
    }
  }

  @Test
  void every_font_lies_in_the_document_as_the_part_that_is_used() throws Exception {
    assertThat(PdfFonts.of(REPORT))
        .hasSize(2)
        .allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
    assertThat(REPORT).hasSizeLessThan(400_000);
  }

  @Test
  void the_rows_in_which_people_sign_stay_together_on_a_page() {
    assertThat(Pdf.pages(REPORT))
        .filteredOn(page -> page.contains("联系电话"))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(page).contains("填表人", "单位负责人签字"));
  }
}

package cn.baoshen.rendering.pdf;

import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.form.Form;
import cn.baoshen.memory.HeapBudget;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.model.organ.People;
import cn.baoshen.rendering.words.Dates;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.LedgerRow;
import cn.baoshen.rendering.words.RecordSheet;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.words.WaiverLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The documents of the house as PDF/A-2b. The same input gives the same bytes: no document knows
 * what time it is.
 */
public final class PdfRenderer {
  /** Two lines of the running head; a longer one would run over the page. */
  private static final int HEAD_LETTERS = 50;

  private static final String UNPRINTABLE = "unprintable";

  /** Bytes of heap that a document and its fonts take, and those for each character of it. */
  private static final long DRAWN = 70L << 20;

  private static final long DRAWN_EACH = 400;

  private final Fonts fonts;
  private final Templates templates;
  private final PdfWriter writer;
  private final HeapBudget budget;
  private final Dates dates;
  private final Issuer issuer;

  /** A renderer that shares its memory with nobody. */
  public PdfRenderer(Fonts fonts, ApplicationContext resources, ZoneId zone) {
    this(fonts, resources, new HeapBudget(Runtime.getRuntime().maxMemory()), zone, Issuer.UNNAMED);
  }

  /**
   * @param resources where the templates of forms are read from
   * @param budget the memory that documents may take together
   * @param zone in which documents name times
   * @param issuer who signs them
   */
  public PdfRenderer(
      Fonts fonts, ApplicationContext resources, HeapBudget budget, ZoneId zone, Issuer issuer) {
    this.fonts = fonts;
    this.budget = budget;
    this.templates = new Templates(resources);
    this.writer = new PdfWriter(fonts);
    this.dates = new Dates(zone);
    this.issuer = issuer;
  }

  /** The report with both forms, the computed figures and the findings. */
  public byte[] report(PrintedReport printed) {
    Map<String, Object> values = values(printed.subject());
    values.put("page", new ReportPage(printed, issuer.people()));
    values.put("unit", printed.unit());
    return write(template(printed.form()), values, printed.subject().receivedAt());
  }

  /**
   * The report as the public may read it: what it says, and nothing that the house notes of it.
   *
   * @param printed without findings and figures of the house
   */
  public byte[] publicCopy(PrintedReport printed) {
    Map<String, Object> values = values(printed.subject());
    values.put("page", new ReportPage(printed, People.NOBODY));
    values.put("published", true);
    return write(template(printed.form()), values, last(printed.subject(), List.of()));
  }

  /** Where a form's own template lies; one made of a workbook need not have any. */
  static String template(Form form) {
    boolean usual = form.book() != null && !form.book().templated();
    return usual ? "pdf/form" : form.folder() + "report.html";
  }

  /**
   * The sheet that says who approved or returned a report, in every tier, and which rules were
   * waived for it.
   *
   * @param unit null when it is no longer registered
   */
  public byte[] approvalSheet(
      Case subject,
      @Nullable Unit unit,
      List<Opinion> opinions,
      List<WaiverLine> waivers,
      LedgerSheet ledger) {
    String report = DocumentTexts.say("title.unknown");
    return approvalSheet(report, subject, unit, opinions, waivers, ledger);
  }

  /**
   * The same.
   *
   * @param report what people call the report
   */
  public byte[] approvalSheet(
      String report,
      Case subject,
      @Nullable Unit unit,
      List<Opinion> opinions,
      List<WaiverLine> waivers,
      LedgerSheet ledger) {
    List<Decision> decisions = opinions.stream().map(Opinion::decision).toList();
    Instant last = last(subject, decisions);
    Map<String, Object> values = values(subject);
    values.put("report", report);
    values.put("tiers", TierLine.of(unit, opinions, dates, issuer.people()));
    values.put("waivers", waivers);
    values.put("conclusion", conclusion(subject, decisions));
    values.put("ledger", LedgerRow.of(ledger.lines()));
    values.put("ledgerCut", LedgerRow.note(ledger.lines()));
    values.put("at", last);
    return write("pdf/approval-sheet", values, last);
  }

  /** The sheet that inspectors fill in and sign on the spot. */
  public byte[] recordSheet(RecordSheet sheet) {
    Map<String, Object> values = new HashMap<>();
    values.put("sheet", sheet);
    values.put("headName", headName(sheet.unitName()));
    values.put("time", dates);
    return write("pdf/record-sheet", values, sheet.drawnAt());
  }

  /** The letter that goes with a returned report: what is wrong where, and what to do. */
  public byte[] notice(ReturnNotice notice) {
    return notice(notice, AnnotatedCopy.NONE);
  }

  /**
   * The same letter.
   *
   * @param copy whether an annotated copy goes with it
   */
  public byte[] notice(ReturnNotice notice, AnnotatedCopy copy) {
    Instant at = last(notice.subject(), notice.decisions());
    Map<String, Object> values = values(notice.subject());
    values.put("page", new NoticePage(notice, dates, issuer.people()));
    values.put("copy", copy.name());
    values.put("at", at);
    return write("pdf/notice", values, at);
  }

  /**
   * A joined document with an identifier that depends on its content alone; joining gives it one
   * that depends on the time.
   */
  public static byte[] settled(byte[] joined) {
    return SteadyPdf.settle(joined);
  }

  private Map<String, Object> values(Case subject) {
    Map<String, Object> values = new HashMap<>();
    values.put("case", subject);
    values.put("headName", headName(subject.unitName()));
    values.put("time", dates);
    values.put("organ", issuer.organ());
    values.put("mark", issuer.marks().apply(subject));
    values.put(UNPRINTABLE, List.of());
    return values;
  }

  private static String headName(String unitName) {
    return PlainText.shortened(unitName, HEAD_LETTERS);
  }

  private byte[] write(String template, Map<String, Object> values, Instant made) {
    GlyphFallback page = GlyphFallback.of(templates.fill(template, values), fonts);
    if (!page.replaced().isEmpty()) {
      values.put(UNPRINTABLE, page.replaced());
      page = GlyphFallback.of(templates.fill(template, values), fonts);
    }
    String text = page.text();
    return budget.lend(DRAWN + text.length() * DRAWN_EACH, () -> writer.write(text, made));
  }

  private String conclusion(Case subject, List<Decision> decisions) {
    String key =
        switch (subject.state()) {
          case APPROVED -> "conclusion.APPROVED";
          case RETURNED -> "conclusion.RETURNED";
          default -> "conclusion.open";
        };
    return decisions.isEmpty()
        ? DocumentTexts.say(key)
        : DocumentTexts.say(
            "conclusion.at", DocumentTexts.say(key), dates.full(last(subject, decisions)));
  }

  private static Instant last(Case subject, List<Decision> decisions) {
    Instant otherwise = subject.decidedAt() == null ? subject.receivedAt() : subject.decidedAt();
    return decisions.stream().map(Decision::at).max(Comparator.naturalOrder()).orElse(otherwise);
  }
}

package cn.baoshen.rendering;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.Report;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.pdf.Templates;
import cn.baoshen.rendering.words.ReturnNotice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Prints one empty report of each form and throws it away: the first document of a process takes
 * many times as long as the next, and a template that cannot be used is to stop the start. It
 * prints beside the rest of the start, which waits for it last.
 */
final class WarmUp implements InitializingBean, ApplicationRunner {
  private static final Original NO_FILE = new Original("", "", "", 0);
  private static final Verdict NO_VERDICT = new Verdict(List.of(), List.of());

  private final PdfRenderer renderer;
  private final FormCatalog forms;
  private final WarmUpSettings settings;
  private @Nullable CompletableFuture<Void> printed;

  WarmUp(PdfRenderer renderer, FormCatalog forms, WarmUpSettings settings) {
    this.renderer = renderer;
    this.forms = forms;
    this.settings = settings;
  }

  /** A thread of its own, since it needs the class loader of this one. */
  @Override
  public void afterPropertiesSet() {
    if (settings.warmUp()) {
      printed =
          CompletableFuture.runAsync(this::print, task -> new Thread(task, "warm-up").start());
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (printed != null) {
      printed.join();
    }
  }

  private void print() {
    forms.all().forEach(this::print);
    renderer.approvalSheet(nobody(), null, List.of(), List.of(), LedgerSheet.EMPTY);
    renderer.notice(new ReturnNotice(nobody(), null, null, NO_VERDICT, List.of(), null));
  }

  private void print(Form form) {
    Report empty = new Report(form.reference(), Map.of(), Map.of());
    try {
      renderer.report(new PrintedReport(nobody(), null, form, empty, NO_VERDICT, List.of()));
    } catch (RuntimeException e) {
      throw Templates.fault(form, e);
    }
  }

  private static Case nobody() {
    return new Case(
        "",
        "",
        "",
        0,
        ReportKey.NONE,
        0,
        CaseState.RECEIVED,
        null,
        null,
        null,
        null,
        NO_FILE,
        Instant.EPOCH);
  }
}

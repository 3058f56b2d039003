package cn.baoshen.console.tryout;

import cn.baoshen.checking.Judge;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.DryRuns;
import cn.baoshen.intake.DryRuns.DryRun;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Examination;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tries files out, few at a time: who waits too long for a free hand is sent away. */
class Tryouts {
  private static final int READ_AT_ONCE = 2;
  private static final long WAIT_SECONDS = 10;

  private final Semaphore hands = new Semaphore(READ_AT_ONCE, true);
  private final DryRuns dryRuns;
  private final Judge judge;
  private final FormCatalog forms;

  Tryouts(DryRuns dryRuns, Judge judge, FormCatalog forms) {
    this.dryRuns = dryRuns;
    this.judge = judge;
    this.forms = forms;
  }

  /** All hands are full. */
  static final class BusyException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * What the rules say of the file in a request, which lies on disk until a hand is free.
   *
   * @throws IllegalStateException when it is larger than a file may be
   * @throws ServletException when there is no file
   */
  TryoutResult of(HttpServletRequest request) throws BusyException, IOException, ServletException {
    Part part = request.getPart("file");
    if (part == null || part.getSubmittedFileName() == null || part.getSize() == 0) {
      throw new ServletException("no file");
    }
    try {
      return byFreeHand(part);
    } finally {
      part.delete();
    }
  }

  private TryoutResult byFreeHand(Part part) throws BusyException, IOException {
    if (!isFreeInTime()) {
      throw new BusyException();
    }
    try (InputStream in = part.getInputStream()) {
      return judged(in.readAllBytes(), part.getSubmittedFileName());
    } finally {
      hands.release();
    }
  }

  private boolean isFreeInTime() {
    try {
      return hands.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException theServiceEnds) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private TryoutResult judged(byte[] bytes, String name) {
    DryRun dryRun = dryRuns.read(bytes);
    if (dryRun.isDeclaration()) {
      return TryoutResult.declaration(name, dryRun);
    }
    String form = forms.byId(dryRun.reading().report().form()).map(Form::title).orElseThrow();
    Identity stated = dryRun.stated();
    Examination examination = judge.tryOut(dryRun.reading(), stated.code(), stated.name());
    return TryoutResult.of(name, dryRun, form, examination);
  }
}

package cn.baoshen.console.tryout;

import cn.baoshen.checking.Judge;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormCatalog;
import cn.baoshen.intake.Trial;
import cn.baoshen.intake.Trials;
import cn.baoshen.report.Examination;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.context.MessageSource;

/** Tries files out, few at a time: what comes while all hands are full is sent away. */
class Tryouts {
  private static final int READ_AT_ONCE = 2;

  /** An upload lies in memory, and a slow one holds its place longer than the reading does. */
  private static final int UPLOADED_AT_ONCE = 8;

  private final Semaphore uploads = new Semaphore(UPLOADED_AT_ONCE);
  private final Semaphore hands = new Semaphore(READ_AT_ONCE);
  private final Trials trials;
  private final Judge judge;
  private final FormCatalog forms;
  private final MessageSource words;

  Tryouts(Trials trials, Judge judge, FormCatalog forms, MessageSource words) {
    this.trials = trials;
    this.judge = judge;
    this.forms = forms;
    this.words = words;
  }

  /** All hands are full. */
  static final class BusyException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Something that is done while a place is held. */
  private interface Work<T> {
    T done() throws BusyException, IOException, ServletException;
  }

  private static <T> T within(Semaphore places, Work<T> work)
      throws BusyException, IOException, ServletException {
    if (!places.tryAcquire()) {
      throw new BusyException();
    }
    try {
      return work.done();
    } finally {
      places.release();
    }
  }

  /**
   * What the rules say of the file in a request.
   *
   * @throws IllegalStateException when it is larger than a file may be
   * @throws ServletException when there is no file
   */
  TryoutResult of(HttpServletRequest request) throws BusyException, IOException, ServletException {
    return within(uploads, () -> of(request.getPart("file")));
  }

  private TryoutResult of(Part part) throws BusyException, IOException, ServletException {
    if (part == null || part.getSubmittedFileName() == null || part.getSize() == 0) {
      throw new ServletException("no file");
    }
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readAllBytes();
      return within(hands, () -> judged(bytes, part.getSubmittedFileName()));
    } finally {
      part.delete();
    }
  }

  private TryoutResult judged(byte[] bytes, String name) {
    Trial trial = trials.read(bytes);
    if (trial.isDeclaration()) {
      return TryoutResult.declaration(name, trial);
    }
    String form = forms.byId(trial.reading().report().form()).map(Form::title).orElseThrow();
    Examination examination = judge.tryOut(trial.reading(), trial.unit());
    String instead = words.getMessage("tryout.hidden", null, Locale.SIMPLIFIED_CHINESE);
    return TryoutResult.of(name, trial, form, examination, Discretion.of(trial, instead));
  }
}

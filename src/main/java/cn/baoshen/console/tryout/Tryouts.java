package cn.baoshen.console.tryout;

import static java.util.Objects.requireNonNull;

import cn.baoshen.checking.Judge;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.DryRuns;
import cn.baoshen.intake.DryRuns.DryRun;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.KeyReading;
import cn.baoshen.model.Examination;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Tries files out, few at a time: who waits too long for a free hand is sent away. */
class Tryouts {
  private static final int READ_AT_ONCE = 2;
  private static final long WAIT_SECONDS = 10;

  private final Semaphore hands = new Semaphore(READ_AT_ONCE, true);
  private final DryRuns dryRuns;
  private final Judge judge;
  private final FormCatalog forms;
  private final MessageSource words;

  Tryouts(DryRuns dryRuns, Judge judge, FormCatalog forms, MessageSource words) {
    this.dryRuns = dryRuns;
    this.judge = judge;
    this.forms = forms;
    this.words = words;
  }

  /** All hands are full. */
  static final class BusyException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The request is larger than a file may be. */
  static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1;

    TooLargeException(Throwable cause) {
      super(cause);
    }
  }

  /**
   * What the rules say of the file in a request, which lies on disk until a hand is free.
   *
   * @throws ServletException when there is no file
   */
  TryoutResult of(HttpServletRequest request)
      throws BusyException, TooLargeException, IOException, ServletException {
    Part part = part(request);
    if (part == null || part.getSubmittedFileName() == null || part.getSize() == 0) {
      throw new ServletException("no file");
    }
    try {
      return byFreeHand(part);
    } finally {
      part.delete();
    }
  }

  // What the container throws for too much, and for nothing else, while the parts are read.
  private static Part part(HttpServletRequest request)
      throws TooLargeException, IOException, ServletException {
    try {
      return request.getPart("file");
    } catch (IllegalStateException tooMuch) {
      throw new TooLargeException(tooMuch);
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
      return TryoutResult.declaration(name, dryRun, refusal(dryRun));
    }
    Reading reading = requireNonNull(dryRun.reading());
    KeyReading key = requireNonNull(dryRun.key());
    String form = forms.byId(reading.report().form()).map(Form::title).orElseThrow();
    Identity stated = dryRun.stated();
    Examination examination = judge.tryOut(reading, stated.code(), stated.name());
    String unclear = key.trouble() == null ? null : say(key.trouble());
    TryoutResult.Report report = new TryoutResult.Report(form, key.which().key(), unclear);
    return TryoutResult.of(name, dryRun, report, examination);
  }

  private @Nullable String refusal(DryRun declared) {
    return declared.trouble() == null ? null : say("refused." + declared.trouble(), List.of());
  }

  private String say(ReadProblem trouble) {
    return say(trouble.reason(), trouble.details());
  }

  private String say(String reason, List<String> details) {
    return words.getMessage(reason, details.toArray(), Locale.SIMPLIFIED_CHINESE);
  }
}

package cn.baoshen.safekeeping;

import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Reinstatement;
import cn.baoshen.intake.SubmissionReaders;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import cn.baoshen.rectification.Rectification;
import cn.baoshen.safekeeping.outbox.OutboxLook;
import cn.baoshen.safekeeping.outbox.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Enters one case again from its result and its bag, and lets it go on where it stood. */
class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  private final Reinstatement book;
  private final Failures failures;
  private final Rectification ledger;
  private final SubmissionReaders readers;
  private final KeptFiles kept;
  private final Onward onward;

  Rebuild(
      Reinstatement book,
      Failures failures,
      Rectification ledger,
      SubmissionReaders readers,
      KeptFiles kept,
      Onward onward) {
    this.book = book;
    this.failures = failures;
    this.ledger = ledger;
    this.readers = readers;
    this.kept = kept;
    this.onward = onward;
  }

  /** What is said and done when a case goes on. */
  record Onward(TransactionOperations transaction, Handover handover, String fileWanted) {}

  /** What became of a case. */
  enum Outcome {
    KNOWN,
    CAME_BACK,
    GOES_ON,
    FILE_WANTED
  }

  Outcome enter(Told told) throws IOException {
    Case subject = told.remains().subject();
    if (!book.isWanted(subject)) {
      return Outcome.KNOWN;
    }
    keepOriginal(told);
    Outcome outcome = outcome(subject);
    onward.transaction().executeWithoutResult(status -> enter(told, outcome));
    if (outcome == Outcome.FILE_WANTED) {
      failures.setAside(
          subject.id(), Stations.EXAMINE, subject.id(), onward.fileWanted(), null, Stations.FAIL);
    }
    owe(subject);
    return outcome;
  }

  private void keepOriginal(Told told) throws IOException {
    String name = told.remains().subject().original().keptAs();
    if (told.isArchived() && !Files.exists(kept.path(name))) {
      byte[] bytes = Files.readAllBytes(told.original());
      if (Sha256.of(bytes).equals(told.remains().subject().original().sha256())) {
        kept.write(name, bytes);
      }
    }
  }

  private Outcome outcome(Case subject) {
    if (subject.state().isFinal()) {
      return Outcome.CAME_BACK;
    }
    return isKept(subject.original()) ? Outcome.GOES_ON : Outcome.FILE_WANTED;
  }

  private boolean isKept(Original original) {
    return Files.exists(kept.path(original.keptAs()));
  }

  private void enter(Told told, Outcome outcome) {
    book.enter(outcome == Outcome.CAME_BACK ? told.remains() : open(told).remains(), source(told));
    book.examined(told.remains().subject(), examination(told));
    if (outcome == Outcome.GOES_ON) {
      goOn(told.remains().subject());
    }
  }

  private static String source(Told told) {
    return told.isArchived() ? "archive" : OutboxLook.RESULT;
  }

  /** A case that goes on enters its tier anew, which fixes whom it asks. */
  private static Told open(Told told) {
    Case was = told.remains().subject();
    Case received =
        new Case(
            was.id(),
            was.unitCode(),
            was.unitName(),
            was.year(),
            was.which(),
            was.revision(),
            CaseState.RECEIVED,
            null,
            was.decidedBy(),
            was.decidedAt(),
            null,
            was.original(),
            was.receivedAt());
    Reinstatement.Remains remains =
        new Reinstatement.Remains(
            received, told.remains().history(), told.remains().decisions(), told.remains().asked());
    return new Told(remains, told.verdict(), told.original(), told.report());
  }

  private void goOn(Case was) {
    boolean printed = Files.exists(kept.path("cases/" + was.id() + "/report.pdf"));
    if (was.state() != CaseState.IN_REVIEW) {
      onward.handover().to(new WorkItem(Stations.EXAMINE, was.id()));
    } else if (printed) {
      String tier = was.asked().name().toLowerCase(Locale.ROOT);
      onward.handover().to(new WorkItem(Stations.ASK, was.id(), tier));
    } else {
      onward.handover().to(new WorkItem(Stations.RENDER, was.id()));
    }
  }

  private Examination examination(Told told) {
    int year = told.remains().subject().year();
    return new Examination(readers.ofAnyTime(year).read(bytes(told)).report(), told.verdict());
  }

  /** The file itself, else the report as it was archived, else an empty one. */
  private byte[] bytes(Told told) {
    Original original = told.remains().subject().original();
    try {
      if (isKept(original)) {
        return kept.read(original.keptAs());
      }
      return told.report() == null ? EMPTY : Files.readAllBytes(told.report());
    } catch (IOException e) {
      return EMPTY;
    }
  }

  /** The ledger follows from verdicts and decisions, revision by revision. */
  private void owe(Case subject) {
    try {
      ledger.close(subject.id());
      String by = subject.tier() == null ? "rules" : subject.tier().name();
      ledger.settle(subject.id(), by.toLowerCase(Locale.ROOT));
    } catch (RuntimeException e) {
      LOG.warn("the ledger of {} does not come back", subject.id(), e);
    }
  }
}

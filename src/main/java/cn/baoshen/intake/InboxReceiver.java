package cn.baoshen.intake;

import cn.baoshen.casebook.entry.Admission;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.casebook.store.LostLease;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.inbox.FileBackoff;
import cn.baoshen.intake.inbox.InboxSettings;
import cn.baoshen.intake.inbox.Snapshot;
import cn.baoshen.intake.inbox.StabilityCheck;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.TransactionSystemException;

/**
 * Takes files in and sees them off: bytes are safe before anything is decided, and the inbox file
 * goes last.
 */
public class InboxReceiver {
  private static final Logger LOG = LoggerFactory.getLogger(InboxReceiver.class);

  private final StabilityCheck stabilityCheck;
  private final Originals originals;
  private final Recogniser recogniser;
  private final FileBackoff patience;
  private final FairShare turns;
  private final Departures departures;
  private final InboxSettings settings;

  InboxReceiver(
      StabilityCheck stabilityCheck,
      Originals originals,
      Recogniser recogniser,
      FileBackoff patience,
      FairShare turns,
      Departures departures,
      InboxSettings settings) {
    this.stabilityCheck = stabilityCheck;
    this.originals = originals;
    this.recogniser = recogniser;
    this.patience = patience;
    this.turns = turns;
    this.departures = departures;
    this.settings = settings;
  }

  /**
   * Brings a file's bytes to safety; null when it is not its turn, or it cannot be taken now and
   * has to be seen again, or was admitted before the process died and is only taken away.
   */
  public @Nullable Arrival take(File dropped) {
    if (!turns.hasTime() || !turns.mayTake(turns.sender(dropped.toPath()))) {
      return null;
    }
    long begun = turns.begun();
    try {
      return taken(dropped.toPath());
    } finally {
      turns.read(dropped.toPath(), begun);
    }
  }

  private @Nullable Arrival taken(Path file) {
    String path = stabilityCheck.relative(file);
    try {
      return arrival(file, Snapshot.of(file));
    } catch (NoSuchFileException gone) {
      LOG.debug("withdrawn before it was taken: {}", ShownNames.shown(path));
      patience.ended(path);
      return null;
    } catch (Originals.CannotKeep full) {
      if (patience.failedToday(path, "cannot-keep", originals.folder().getFileName().toString())) {
        LOG.warn("cannot be kept now: {} ({})", ShownNames.shown(path), full.toString());
      }
      return null;
    } catch (IOException e) {
      if (patience.failed(path, "cannot-read")) {
        LOG.warn("cannot be taken now: {} ({})", ShownNames.shown(path), e.toString());
      }
      return null;
    }
  }

  /** Lets a file rest on which something failed that is no matter of the file. */
  public void postpone(File dropped, Throwable fault) {
    String path = stabilityCheck.relative(dropped.toPath());
    Throwable first = first(fault);
    if (LostLease.isSeenIn(first)) {
      LOG.debug("left to the node that looks by now: {}", ShownNames.shown(path));
      return;
    }
    if (patience.failed(path, "cannot-admit")) {
      Throwable cause = NestedExceptionUtils.getMostSpecificCause(first);
      LOG.warn("cannot be admitted now: {} ({})", ShownNames.shown(path), cause.toString());
    }
    LOG.debug("cannot be admitted now", first);
  }

  /** What a commit was rolled back for, also where the line was lost and the rollback failed. */
  private static Throwable first(Throwable fault) {
    for (@Nullable Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof TransactionSystemException lost && lost.getApplicationException() != null) {
        return lost.getApplicationException();
      }
    }
    return fault;
  }

  private @Nullable Arrival arrival(Path file, Snapshot seen) throws IOException {
    Arrival.Place place = stabilityCheck.place(file, seen);
    if (!seen.regular()) {
      return refused(place, seen, "not-a-file");
    }
    if (seen.size() > recogniser.largest(place, settings.largest()).toBytes()) {
      return refused(place, seen, recogniser.tooLarge(place));
    }
    Optional<String> before = departures.admitted(place);
    if (before.isPresent()) {
      departures.seeOff(recogniser.known(place, original(place, before.get(), seen.size())));
      return null;
    }
    return read(file, seen, place);
  }

  private @Nullable Arrival read(Path file, Snapshot seen, Arrival.Place place) throws IOException {
    byte[] bytes = Originals.read(file);
    Original original = original(place, Sha256.of(bytes), bytes.length);
    Arrival arrival = recogniser.arrival(place, original, bytes);
    if (CutOff.looksSo(bytes, reason(arrival)) && stabilityCheck.mayGrow(file, seen)) {
      LOG.debug("looks cut off, more may come: {}", ShownNames.shown(place.path()));
      return null;
    }
    return turns.isIts(place.path(), arrival.unit()) ? kept(file, seen, arrival) : null;
  }

  private static String reason(Arrival arrival) {
    return arrival.refusal() == null ? "" : arrival.refusal().reason();
  }

  /** What is stored must be what was looked at. */
  private @Nullable Arrival kept(Path file, Snapshot seen, Arrival arrival) throws IOException {
    Optional<String> stored = originals.store(file, seen);
    if (stored.filter(arrival.original().sha256()::equals).isEmpty()) {
      LOG.debug(
          "changed while it was read, to be read again: {}", ShownNames.shown(file.toString()));
      return null;
    }
    return arrival;
  }

  private Arrival refused(Arrival.Place place, Snapshot seen, String reason) {
    Original original = original(place, Quarantine.nameFor(place), seen.size());
    return recogniser.unopened(place, original, reason);
  }

  private static Original original(Arrival.Place place, String hash, long bytes) {
    return new Original(
        Path.of(place.path()).getFileName().toString(),
        ShownNames.folder(place.path()),
        hash,
        bytes);
  }

  /** Removes the file from the inbox, unless it is no longer the one that was admitted. */
  public void release(Admission admission) {
    departures.seeOff(admission.arrival());
  }
}

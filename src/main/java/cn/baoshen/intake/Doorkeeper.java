package cn.baoshen.intake;

import cn.baoshen.casebook.Admission;
import cn.baoshen.casebook.Arrival;
import cn.baoshen.casebook.Sightings;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.report.Original;
import cn.baoshen.report.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in and sees them off: bytes are safe before anything is decided, and the inbox file
 * goes last.
 */
public class Doorkeeper {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private final Lookout lookout;
  private final Originals originals;
  private final Recogniser recogniser;
  private final Sightings sightings;
  private final Patience patience;
  private final Quarantine quarantine;
  private final InboxSettings settings;

  Doorkeeper(
      Lookout lookout,
      Originals originals,
      Recogniser recogniser,
      Sightings sightings,
      Patience patience,
      Quarantine quarantine,
      InboxSettings settings) {
    this.lookout = lookout;
    this.originals = originals;
    this.recogniser = recogniser;
    this.sightings = sightings;
    this.patience = patience;
    this.quarantine = quarantine;
    this.settings = settings;
  }

  /**
   * Brings a file's bytes to safety; null when it cannot be taken now and has to be seen again, or
   * was admitted before the process died and is only taken away.
   */
  public Arrival take(File dropped) {
    Path file = dropped.toPath();
    String path = lookout.relative(file);
    try {
      return arrival(file, Snapshot.of(file));
    } catch (NoSuchFileException gone) {
      LOG.info("withdrawn before it was taken: {}", Names.shown(path));
      patience.ended(path);
      return null;
    } catch (CannotKeep full) {
      LOG.warn("cannot be kept now: {} ({})", Names.shown(path), full.toString());
      patience.failedToday(path, "cannot-keep", originals.folder().getFileName().toString());
      return null;
    } catch (IOException e) {
      LOG.warn("cannot be taken now: {} ({})", Names.shown(path), e.toString());
      patience.failed(path, "cannot-read");
      return null;
    }
  }

  /** Lets a file rest on which something failed that is no matter of the file. */
  public void postpone(File dropped, Throwable fault) {
    String path = lookout.relative(dropped.toPath());
    LOG.warn("cannot be admitted now: {} ({})", Names.shown(path), fault.toString());
    LOG.debug("cannot be admitted now", fault);
    patience.failed(path, "cannot-admit");
  }

  private Arrival arrival(Path file, Snapshot seen) throws IOException {
    Arrival.Place place = lookout.place(file, seen);
    if (!seen.regular()) {
      return refused(place, seen, "not-a-file");
    }
    if (seen.size() > settings.largest().toBytes()) {
      return refused(place, seen, "too-large");
    }
    if (sightings.isAccepted(place)) {
      seeOff(recogniser.known(place, original(place, "", seen.size())));
      return null;
    }
    byte[] bytes = Originals.read(file);
    Original original = original(place, Sha256.of(bytes), bytes.length);
    Arrival arrival = recogniser.arrival(place, original, bytes);
    if (arrival.refusal() != null && CutOff.looksSo(bytes) && lookout.mayGrow(file, seen)) {
      LOG.info("looks cut off, more may come: {}", Names.shown(place.path()));
      return null;
    }
    return kept(file, seen, arrival);
  }

  /** What is stored must be what was looked at. */
  private Arrival kept(Path file, Snapshot seen, Arrival arrival) throws IOException {
    Optional<String> stored = originals.store(file, seen);
    if (stored.filter(arrival.original().sha256()::equals).isEmpty()) {
      LOG.info("changed while it was read, to be read again: {}", Names.shown(file.toString()));
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
        Path.of(place.path()).getFileName().toString(), Names.folder(place.path()), hash, bytes);
  }

  /** Removes the file from the inbox, unless it is no longer the one that was admitted. */
  public void release(Admission admission) {
    seeOff(admission.arrival());
  }

  private void seeOff(Arrival arrival) {
    Path file = lookout.inbox().resolve(arrival.place().path());
    Failpoint.at("admitted", arrival.original().name());
    try {
      remove(file, arrival);
      Failpoint.at("removed", arrival.original().name());
      sightings.gone(arrival.place());
      patience.ended(arrival.place().path());
    } catch (IOException e) {
      LOG.warn(
          "cannot be removed from the inbox: {} ({})", Names.shown(file.toString()), e.toString());
      patience.failed(arrival.place().path(), "cannot-remove");
    }
  }

  private void remove(Path file, Arrival arrival) throws IOException {
    if (!Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Snapshot.of(file).fingerprint().equals(arrival.place().fingerprint())) {
      LOG.info(
          "rewritten after it was read, taken as a new file: {}", Names.shown(file.toString()));
      return;
    }
    if (arrival.refusal() != null && !arrival.refusal().kept()) {
      quarantine.take(file, arrival);
      return;
    }
    if (!isSafe(arrival.original().sha256())) {
      throw new IOException("its bytes are no longer where they were kept");
    }
    if (Lookout.isMarked(file)) {
      Files.delete(Lookout.marker(file));
    }
    Files.delete(file);
  }

  // The hash of what was admitted before the process died is not at hand.
  private boolean isSafe(String sha256) {
    return sha256.isEmpty() || originals.isKept(sha256);
  }
}

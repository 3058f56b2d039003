package cn.baoshen.intake;

import cn.baoshen.casebook.Admission;
import cn.baoshen.casebook.Arrival;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Sightings;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.report.Original;
import cn.baoshen.report.Unit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in and sees them off: bytes are safe before anything is decided, and the inbox file
 * goes last.
 */
public class Doorkeeper {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private static final int CRASHES = 3;

  private final Lookout lookout;
  private final Originals originals;
  private final RegisteredOwner owner;
  private final Sightings sightings;
  private final Attempts attempts;
  private final Patience patience;
  private final Quarantine quarantine;
  private final InboxSettings settings;
  private final OpenCollection collection;
  private final Clock clock;

  Doorkeeper(
      Lookout lookout,
      Originals originals,
      RegisteredOwner owner,
      Sightings sightings,
      Attempts attempts,
      Patience patience,
      Quarantine quarantine,
      InboxSettings settings,
      OpenCollection collection,
      Clock clock) {
    this.lookout = lookout;
    this.originals = originals;
    this.owner = owner;
    this.sightings = sightings;
    this.attempts = attempts;
    this.patience = patience;
    this.quarantine = quarantine;
    this.settings = settings;
    this.collection = collection;
    this.clock = clock;
  }

  /** Brings a file's bytes to safety; null when it cannot be taken now and has to be seen again. */
  public Arrival take(File dropped) {
    Path file = dropped.toPath();
    String path = lookout.relative(file);
    try {
      Arrival arrival = arrival(file, Snapshot.of(file));
      if (arrival == null) {
        LOG.info("changed while it was read, to be read again: {}", Names.shown(path));
      }
      return arrival;
    } catch (NoSuchFileException gone) {
      LOG.info("withdrawn before it was taken: {}", Names.shown(path));
      patience.ended(path);
      return null;
    } catch (CannotKeep full) {
      LOG.warn("cannot be kept now: {} ({})", Names.shown(path), full.toString());
      patience.failed(path, "cannot-keep", originals.folder().getFileName() + " " + today());
      return null;
    } catch (IOException e) {
      LOG.warn("cannot be taken now: {} ({})", Names.shown(path), e.toString());
      patience.failed(path, "cannot-read");
      return null;
    }
  }

  /** The day is part of the subject: a disk that is full is told once a day, not for each file. */
  private LocalDate today() {
    return LocalDate.now(clock);
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
    Optional<String> hash = originals.store(file, seen);
    return hash.isEmpty() ? null : accepted(place, original(place, hash.get(), seen.size()));
  }

  private Arrival accepted(Arrival.Place place, Original original) throws IOException {
    Unit unit = whose(original);
    Arrival arrival = new Arrival(place, original, unit, collection.year(), null);
    return unit == null ? arrival : declared(arrival).map(arrival::declaring).orElse(arrival);
  }

  private Optional<Arrival.Declaration> declared(Arrival of) throws IOException {
    String hash = of.original().sha256();
    boolean huge = of.original().bytes() > WorkbookLimits.MOST_BYTES;
    if (huge || !owner.mayDeclare(originals.path(hash))) {
      return Optional.empty();
    }
    return guarded(
        "declare/" + hash, () -> owner.declaration(originals.path(hash), of.unit(), of.year()));
  }

  private Arrival refused(Arrival.Place place, Snapshot seen, String reason) {
    String hash = Quarantine.nameFor(place);
    Original original = original(place, hash, seen.size());
    Unit unit = owner.byFolder(original.folder()).orElse(null);
    return new Arrival(place, original, unit, collection.year(), reason);
  }

  private static Original original(Arrival.Place place, String hash, long bytes) {
    return new Original(
        Path.of(place.path()).getFileName().toString(), Names.folder(place.path()), hash, bytes);
  }

  private Unit whose(Original original) throws IOException {
    if (!original.folder().isEmpty()) {
      return owner.byFolder(original.folder()).orElse(null);
    }
    String hash = original.sha256();
    return guarded("identify/" + hash, () -> owner.byContent(originals.path(hash))).orElse(null);
  }

  /** A look into a file. */
  private interface Look<T> {
    Optional<T> look() throws IOException;
  }

  /** Content that kills the process three times while it is looked at says nothing. */
  private <T> Optional<T> guarded(String work, Look<T> look) throws IOException {
    int begun = attempts.begin(work);
    try {
      return begun > CRASHES ? Optional.empty() : look.look();
    } finally {
      attempts.end(work);
    }
  }

  /** Removes the file from the inbox, unless it is no longer the one that was admitted. */
  public void release(Admission admission) {
    Arrival arrival = admission.arrival();
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
    if (arrival.refusal() != null) {
      quarantine.take(file, arrival);
      return;
    }
    if (Lookout.isMarked(file)) {
      Files.delete(Lookout.marker(file));
    }
    Files.delete(file);
  }
}

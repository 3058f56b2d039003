package cn.baoshen.intake;

import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.casebook.entry.SeenFiles;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.inbox.FileBackoff;
import cn.baoshen.intake.inbox.Snapshot;
import cn.baoshen.intake.inbox.StabilityCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees files off that are admitted: the inbox file goes last. */
class Departures {
  private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

  private final Path inbox;
  private final SeenFiles seenFiles;
  private final FileBackoff patience;
  private final FairShare turns;
  private final Originals originals;
  private final Quarantine quarantine;
  private final SetAside aside;

  Departures(
      Path inbox,
      SeenFiles seenFiles,
      FileBackoff patience,
      FairShare turns,
      Originals originals,
      Quarantine quarantine,
      SetAside aside) {
    this.inbox = inbox;
    this.seenFiles = seenFiles;
    this.patience = patience;
    this.turns = turns;
    this.originals = originals;
    this.quarantine = quarantine;
    this.aside = aside;
  }

  /** The hash of the content with which exactly this file was admitted before. */
  Optional<String> admitted(Arrival.Place place) {
    return seenFiles.admitted(place);
  }

  /** Removes the file from the inbox, unless it is no longer the one that was admitted. */
  void seeOff(Arrival arrival) {
    String path = arrival.place().path();
    Failpoint.at("admitted", arrival.original().name());
    try {
      remove(inbox.resolve(path), arrival);
      Failpoint.at("removed", arrival.original().name());
      seenFiles.gone(arrival.place());
      patience.ended(path);
      turns.ended(path);
    } catch (IOException e) {
      if (patience.failed(path, "cannot-remove")) {
        LOG.warn("cannot be removed from the inbox: {} ({})", ShownNames.shown(path), e.toString());
      }
    }
  }

  private void remove(Path file, Arrival arrival) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Snapshot.of(file).fingerprint().equals(arrival.place().fingerprint())) {
      LOG.info(
          "rewritten after it was read, taken as a new file: {}",
          ShownNames.shown(arrival.place().path()));
      return;
    }
    if (arrival.refusal() != null && !arrival.refusal().kept()) {
      quarantine.take(file, arrival);
      return;
    }
    if (!isSafe(arrival.original().sha256())) {
      throw new IOException("its bytes are no longer where they were kept");
    }
    if (StabilityCheck.isMarked(file)) {
      Files.delete(StabilityCheck.marker(file));
    }
    Arrival.Place place = arrival.place();
    aside.take(file, place.path(), place.fingerprint(), arrival.original());
  }

  // The hash of what was admitted before the process died is not at hand.
  private boolean isSafe(String sha256) {
    return sha256.isEmpty() || originals.isKept(sha256);
  }
}

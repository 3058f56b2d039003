package cn.baoshen.intake;

import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things go that are no reports and are never opened: links, pipes, devices, giants. */
class Quarantine {
  private final KeptFiles kept;

  Quarantine(KeptFiles kept) {
    this.kept = kept;
  }

  /** Moves the entry itself; what a link points at is not touched. */
  void take(Path entry, Arrival arrival) throws IOException {
    Path target = kept.room("quarantine/" + arrival.original().sha256());
    Files.move(entry, target);
  }

  /** A name for something whose content is not read: the hash of where and how it was seen. */
  static String nameFor(Arrival.Place place) {
    return Sha256.of(place.path() + "|" + place.fingerprint());
  }
}

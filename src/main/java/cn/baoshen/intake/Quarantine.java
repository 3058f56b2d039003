package cn.baoshen.intake;

import cn.baoshen.casebook.Arrival;
import cn.baoshen.casebook.KeptFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where things go that are no reports and are never opened: links, pipes, devices, giants. */
class Quarantine {
  private final KeptFiles kept;

  Quarantine(KeptFiles kept) {
    this.kept = kept;
  }

  /** Moves the entry itself; what a link points at is not touched. */
  void take(Path entry, Arrival arrival) throws IOException {
    Path target = kept.path("quarantine/" + arrival.original().sha256());
    Files.createDirectories(target.getParent());
    Files.move(entry, target);
  }

  /** A name for something whose content is not read: the hash of where and how it was seen. */
  static String nameFor(Arrival.Place place) {
    try {
      byte[] seen = (place.path() + "|" + place.fingerprint()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seen));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package cn.baoshen.archive;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Case;
import cn.baoshen.model.Sha256;
import java.nio.file.Files;
import java.util.stream.Stream;

/** The papers that lie in the outbox, known by the hashes of their files. */
final class IssuedPapers {
  private final KeptFiles outbox;
  private final ArchiveTexts texts;

  IssuedPapers(KeptFiles outbox, ArchiveTexts texts) {
    this.outbox = outbox;
    this.texts = texts;
  }

  /** Whether a paper of the case has this SHA-256, in hex. */
  boolean isOne(Case about, String sha256) {
    return Stream.of(texts.noticeName(), texts.approvalName())
        .map(name -> "units/" + about.unitCode() + "/" + about.id() + "/" + name)
        .filter(name -> Files.exists(outbox.path(name)))
        .anyMatch(name -> Sha256.of(outbox.read(name)).equals(sha256));
  }
}

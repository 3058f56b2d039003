package cn.baoshen.rendering;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The papers of cases, each kept under a name fixed by its case and kind. */
public final class PaperStore {
  private final KeptFiles kept;

  PaperStore(KeptFiles kept) {
    this.kept = kept;
  }

  public boolean has(Case subject, PaperKind paper) {
    return Files.exists(path(subject, paper));
  }

  public byte[] read(Case subject, PaperKind paper) {
    return kept.read(name(subject, paper));
  }

  Path write(Case subject, PaperKind paper, byte[] pdf) {
    return kept.write(name(subject, paper), pdf);
  }

  Path path(Case subject, PaperKind paper) {
    return kept.path(name(subject, paper));
  }

  /** Keeps the notice in plain words in place of one that cannot be printed. */
  void writePlainNotice(Case subject, byte[] text) {
    kept.write(plainName(subject), text);
  }

  /** The kept notice in plain words; empty when it was printed. */
  public Optional<byte[]> plainNotice(Case subject) {
    return Files.exists(kept.path(plainName(subject))) && !has(subject, PaperKind.NOTICE)
        ? Optional.of(kept.read(plainName(subject)))
        : Optional.empty();
  }

  private static String name(Case subject, PaperKind paper) {
    return "cases/" + subject.id() + "/" + paper.fileName();
  }

  private static String plainName(Case subject) {
    return "cases/" + subject.id() + "/notice.txt";
  }
}

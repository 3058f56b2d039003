package cn.baoshen.rendering;

import cn.baoshen.casebook.KeptFiles;
import cn.baoshen.report.AnnotatedCopy;
import cn.baoshen.report.Case;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Optional;

/** The annotated copies of returned workbooks, each kept under a name fixed by its case. */
final class Annotations {
  private final KeptFiles kept;
  private final ZoneId zone;

  Annotations(KeptFiles kept, ZoneId zone) {
    this.kept = kept;
    this.zone = zone;
  }

  boolean has(Case subject) {
    return Files.exists(kept.path(name(subject)));
  }

  Optional<byte[]> of(Case subject) {
    return has(subject) ? Optional.of(kept.read(name(subject))) : Optional.empty();
  }

  /** Makes the copy and keeps it; empty when none can be made. */
  Optional<byte[]> make(Case subject, ReturnNotice notice) {
    Optional<byte[]> made = AnnotatedWorkbook.of(original(subject), notice, zone);
    made.ifPresent(workbook -> kept.write(name(subject), workbook));
    return made;
  }

  /** What can be said of the copy of a case that went back. */
  AnnotatedCopy copy(Case subject) {
    if (has(subject)) {
      return AnnotatedCopy.ENCLOSED;
    }
    return OpenedBook.isOne(original(subject)) ? AnnotatedCopy.IMPOSSIBLE : AnnotatedCopy.NONE;
  }

  private byte[] original(Case subject) {
    return kept.read(subject.original().keptAs());
  }

  private static String name(Case subject) {
    return "cases/" + subject.id() + "/annotated";
  }
}

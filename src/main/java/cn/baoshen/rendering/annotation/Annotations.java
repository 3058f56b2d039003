package cn.baoshen.rendering.annotation;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.memory.HeapBudget;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.rendering.words.ReturnNotice;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotated copies of returned workbooks, or the lists in their place, each kept under a name
 * fixed by its case.
 */
public final class Annotations {
  private final KeptFiles kept;
  private final HeapBudget budget;
  private final ZoneId zone;

  public Annotations(KeptFiles kept, HeapBudget budget, ZoneId zone) {
    this.kept = kept;
    this.budget = budget;
    this.zone = zone;
  }

  public boolean has(Case subject) {
    return has(copied(subject)) || has(listed(subject));
  }

  private boolean has(String name) {
    return Files.exists(kept.path(name));
  }

  /** The copy, or the list in its place. */
  public Optional<byte[]> of(Case subject) {
    return Stream.of(copied(subject), listed(subject))
        .filter(this::has)
        .findFirst()
        .map(kept::read);
  }

  /** Makes the copy and keeps it; empty when none can be made. */
  public Optional<byte[]> make(Case subject, ReturnNotice notice) {
    byte[] original = original(subject);
    if (!OpenedBook.isOne(original)) {
      return Optional.empty();
    }
    Optional<byte[]> made = AnnotatedWorkbook.of(original, notice, zone, budget);
    made.ifPresent(workbook -> kept.write(copied(subject), workbook));
    return made;
  }

  /** Makes the list and keeps it, where there is a workbook and no copy of it. */
  public Optional<byte[]> list(Case subject, ReturnNotice notice) {
    if (has(copied(subject)) || !OpenedBook.isOne(original(subject))) {
      return Optional.empty();
    }
    byte[] list = ListedWorkbook.of(notice, zone);
    kept.write(listed(subject), list);
    return Optional.of(list);
  }

  /** What can be said of the copy of a case that went back. */
  public AnnotatedCopy copy(Case subject) {
    if (has(subject)) {
      return has(copied(subject)) ? AnnotatedCopy.ENCLOSED : AnnotatedCopy.LISTED;
    }
    return OpenedBook.isOne(original(subject)) ? AnnotatedCopy.IMPOSSIBLE : AnnotatedCopy.NONE;
  }

  private byte[] original(Case subject) {
    return kept.read(subject.original().keptAs());
  }

  private static String copied(Case subject) {
    return "cases/" + subject.id() + "/annotated";
  }

  private static String listed(Case subject) {
    return "cases/" + subject.id() + "/listed";
  }
}

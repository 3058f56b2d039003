package cn.baoshen.console.units;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.casebook.entry.FileAnswers;
import java.time.Instant;
import java.util.List;

/** The files of a unit that were answered and made no case, because they are no reports. */
class RefusedFiles {
  private static final int MOST = 20;

  private final FileAnswers answers;
  private final ArchiveTexts texts;

  RefusedFiles(FileAnswers answers, ArchiveTexts texts) {
    this.answers = answers;
    this.texts = texts;
  }

  /** One of them, with what the unit was told. */
  record Line(Instant at, String name, String told) {}

  List<Line> of(String unitCode) {
    return answers.refusals(unitCode, MOST).stream()
        .map(answer -> new Line(answer.at(), answer.originalName(), texts.sentence(answer, null)))
        .toList();
  }
}

package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.model.Case;
import org.jspecify.annotations.Nullable;

/** Puts an answer that makes no case into words. */
public class AnswerNotes {
  private final ArchiveTexts texts;
  private final CaseBook cases;

  AnswerNotes(ArchiveTexts texts, CaseBook cases) {
    this.texts = texts;
    this.cases = cases;
  }

  private @Nullable Case named(FileAnswer answer) {
    return answer.caseId() == null ? null : cases.find(answer.caseId()).orElse(null);
  }

  public AnswerNote of(FileAnswer answer) {
    return new AnswerNote(
        answer.kind().replace('-', ' '), answer.caseId(), texts.sentence(answer, named(answer)));
  }
}

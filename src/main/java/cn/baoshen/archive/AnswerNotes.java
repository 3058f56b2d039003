package cn.baoshen.archive;

import cn.baoshen.casebook.Answer;

/** Puts an answer that makes no case into words. */
public class AnswerNotes {
  private final ArchiveTexts texts;

  AnswerNotes(ArchiveTexts texts) {
    this.texts = texts;
  }

  public AnswerNote of(Answer answer) {
    return new AnswerNote(answer.kind().replace('-', ' '), answer.caseId(), texts.sentence(answer));
  }
}

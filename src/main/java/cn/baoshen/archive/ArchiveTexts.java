package cn.baoshen.archive;

import cn.baoshen.casebook.Answer;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The Chinese words of the outbox, from their bundle. */
public class ArchiveTexts {
  private final MessageSource texts;

  ArchiveTexts(MessageSource texts) {
    this.texts = texts;
  }

  /** What the notice of a return is called in the outbox and in the letter. */
  public String noticeName() {
    return text("notice.name");
  }

  /** The sentence of an answer that makes no case. */
  public String sentence(Answer answer) {
    String reason = answer.reason().isEmpty() ? "" : text("refused." + answer.reason());
    return text("answer." + answer.kind(), answer.originalName(), answer.caseId(), reason);
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}

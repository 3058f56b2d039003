package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.model.Case;
import cn.baoshen.model.organ.Organ;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes drafts out: subject, both bodies and papers of a letter of some kind. */
public final class LetterWriter {
  /** Among the values, what the subject of a letter about no case speaks of: a list of texts. */
  static final String SUBJECT = "subject";

  private final LetterTemplates texts;
  private final ReviewTexts words;
  private final ReplyReading replies;
  private final Composer composer;
  private final Organ organ;
  private final String site;

  /**
   * @param site base of the addresses of pages
   */
  public LetterWriter(
      LetterTemplates texts,
      ReviewTexts words,
      ReplyReading replies,
      Composer composer,
      Organ organ,
      String site) {
    this.texts = texts;
    this.words = words;
    this.replies = replies;
    this.composer = composer;
    this.organ = organ;
    this.site = site;
  }

  /**
   * A letter as it would be written now; nothing of it is kept or sent.
   *
   * @param text the plain body
   */
  public record Preview(String to, String subject, String text) {}

  /** What is recorded of the letter; its file is named when the bytes are kept. */
  public Letter letter(Draft draft) {
    return new Letter(
        draft.messageId(),
        draft.about() == null ? "" : draft.about().id(),
        draft.tier(),
        draft.kind(),
        draft.to(),
        subject(draft),
        "",
        null);
  }

  /** The finished bytes of its mail. */
  public byte[] bytes(Draft draft) {
    Map<String, Object> values = values(draft);
    String html = texts.html(draft.kind(), values);
    return composer.compose(letter(draft), draft, sender(draft.about()), text(draft, values), html);
  }

  /** What a person would read of it. */
  Preview preview(Draft draft) {
    return new Preview(draft.to(), subject(draft), text(draft, values(draft)));
  }

  private String text(Draft draft, Map<String, Object> values) {
    return texts.text(draft.kind(), values) + texts.text("footer", values);
  }

  private Map<String, Object> values(Draft draft) {
    Map<String, Object> values = new HashMap<>(draft.values());
    values.put("words", words);
    values.put("c", draft.about());
    values.put("organ", organ);
    values.put("site", site);
    values.put("replies", replies.areRead());
    return values;
  }

  private String sender(@Nullable Case about) {
    return about == null ? words.say("sender") : words.say("sender.form", words.formOf(about));
  }

  private String subject(Draft draft) {
    String key = "subject." + draft.kind();
    return draft.about() == null
        ? words.say(key + ".none", details(draft))
        : words.say(key, about(draft.about(), details(draft)));
  }

  /** What a subject may say of a case, and after it what the letter itself has to say. */
  private Object[] about(Case subject, Object[] details) {
    Stream<Object> known =
        Stream.of(
            words.unit(subject),
            String.valueOf(subject.year()),
            subject.id(),
            words.report(subject));
    return Stream.concat(known, Stream.of(details)).toArray();
  }

  private static Object[] details(Draft draft) {
    return draft.values().get(SUBJECT) instanceof List<?> details
        ? details.toArray()
        : new Object[0];
  }
}

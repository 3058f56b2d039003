package cn.baoshen.review;

import cn.baoshen.casebook.Alarms.Alarm;
import cn.baoshen.review.letter.AdministratorLetters;
import cn.baoshen.review.letter.Draft;
import cn.baoshen.review.letter.LetterWriter;
import cn.baoshen.review.letter.MessageIds;
import cn.baoshen.review.letter.OutgoingMail;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Map;

/** Letters to the administrator that are kept nowhere, for there is nowhere to keep them. */
public final class UrgentLetters {
  private final LetterWriter writer;
  private final MessageIds ids;
  private final String administrator;
  private final Clock clock;

  UrgentLetters(LetterWriter writer, MessageIds ids, String administrator, Clock clock) {
    this.writer = writer;
    this.ids = ids;
    this.administrator = administrator;
    this.clock = clock;
  }

  /**
   * Tells of an alarm.
   *
   * @param kind key of its words
   * @param subject what it is about
   */
  public OutgoingMail alarm(String kind, String subject) throws MessagingException {
    String id = ids.of("urgent", kind, clock.millis());
    Map<String, Object> values = Map.of(AdministratorLetters.ALARM, new Alarm(id, kind, subject));
    Draft draft = Draft.about(id, AdministratorLetters.ALARM, null, administrator, values);
    return new OutgoingMail(writer.letter(draft), writer.bytes(draft));
  }
}

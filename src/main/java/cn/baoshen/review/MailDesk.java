package cn.baoshen.review;

import cn.baoshen.casebook.IncomingMail;
import cn.baoshen.casebook.IncomingMails;
import cn.baoshen.casebook.Letter;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.report.Handover;
import cn.baoshen.report.Sha256;
import cn.baoshen.review.reply.Incoming;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a kept mail: one commit records it, does what follows from it, and promises an answer. */
final class MailDesk {
  private static final String ANSWER = "answer-mail";

  private final RawMails raw;
  private final Function<MimeMessage, Incoming> reader;
  private final ReplyDesk desk;
  private final Courtesy courtesy;
  private final IncomingMails mails;
  private final Handover handover;
  private final TransactionOperations transaction;
  private final Clock clock;

  MailDesk(
      RawMails raw,
      Function<MimeMessage, Incoming> reader,
      ReplyDesk desk,
      Courtesy courtesy,
      IncomingMails mails,
      Handover handover,
      TransactionOperations transaction,
      Clock clock) {
    this.raw = raw;
    this.reader = reader;
    this.desk = desk;
    this.courtesy = courtesy;
    this.mails = mails;
    this.handover = handover;
    this.transaction = transaction;
    this.clock = clock;
  }

  void take(String file, String uidKey) {
    Failpoint.at("reply-fetched", file);
    Incoming mail = raw.read(file, reader);
    transaction.executeWithoutResult(status -> record(mail, file, uidKey));
    Failpoint.at("reply-recorded", mail.messageId());
  }

  private void record(Incoming mail, String file, String uidKey) {
    String id = Sha256.of(mail.messageId());
    Ruling unknown = Ruling.recorded("taken", null);
    if (mails.take(row(id, mail, file, unknown))) {
      Ruling ruling = courtesy.within(mail, desk.rule(mail, id));
      mails.conclude(row(id, mail, file, ruling));
      ruling.answers().forEach(kind -> handover.to(ANSWER, id + "/" + kind));
    }
    mails.handled(uidKey, id, clock.instant());
  }

  private IncomingMail row(String id, Incoming mail, String file, Ruling ruling) {
    Letter letter = ruling.letter();
    return new IncomingMail(
        id,
        Plain.line(mail.messageId()),
        Plain.address(mail.from()),
        Plain.line(mail.subject()),
        mail.kind().name().toLowerCase(Locale.ROOT),
        ruling.outcome(),
        ruling.caseId(),
        letter == null ? null : letter.tier(),
        Plain.line(ruling.detail()),
        String.join(" ", Conversation.ids(letter, mail)),
        file,
        !ruling.answers().isEmpty(),
        clock.instant());
  }
}

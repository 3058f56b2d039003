package cn.baoshen.review.inbound;

import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import cn.baoshen.review.letter.Conversation;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.reply.Envelope;
import cn.baoshen.review.reply.Incoming;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a kept mail: one commit records it, does what follows from it, and promises an answer. */
final class InboundMail {
  private static final int EXCERPT = 300;

  private final RawMails raw;
  private final Function<MimeMessage, Incoming> reader;
  private final ReplyDesk desk;
  private final IncomingMails mails;
  private final Handover handover;
  private final TransactionOperations transaction;
  private final Clock clock;

  InboundMail(
      RawMails raw,
      Function<MimeMessage, Incoming> reader,
      ReplyDesk desk,
      IncomingMails mails,
      Handover handover,
      TransactionOperations transaction,
      Clock clock) {
    this.raw = raw;
    this.reader = reader;
    this.desk = desk;
    this.mails = mails;
    this.handover = handover;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a mail.
   *
   * @param file where its bytes are kept
   */
  void take(Delivery delivery, String file) {
    Failpoint.at("reply-fetched", file);
    Incoming mail = raw.read(file, reader);
    transaction.executeWithoutResult(status -> record(mail, file, delivery));
    Failpoint.at("reply-recorded", mail.messageId());
  }

  private void record(Incoming mail, String file, Delivery delivery) {
    String content = content(mail);
    String id = identity(mail.messageId(), content);
    if (mails.take(row(id, mail, file, MailVerdict.recorded("taken", null), content))) {
      MailVerdict ruling = desk.rule(mail, id, delivery.arrivedAt());
      mails.conclude(row(id, mail, file, ruling, content));
      ruling.answers().forEach(kind -> handover.to(new WorkItem(Stations.ANSWER_MAIL, id, kind)));
    }
    mails.handled(delivery.place(), id, clock.instant());
  }

  /** Records a mail of which only the outside was read, since it is none of our business. */
  void pass(Delivery delivery, Envelope mail) {
    String named = Objects.requireNonNullElse(mail.messageId(), delivery.place());
    String content = Sha256.of(String.join("\n", mail.from()) + "\n" + mail.subject());
    String id = identity(named, content);
    transaction.executeWithoutResult(
        status -> {
          mails.take(row(id, named, mail, content));
          mails.handled(delivery.place(), id, clock.instant());
        });
  }

  /** A second mail under an id that was seen before is another one when it says something else. */
  private String identity(String messageId, String content) {
    String id = Sha256.of(messageId);
    return mails
        .find(id)
        .map(IncomingMail::content)
        .filter(known -> !known.equals(content))
        .map(known -> Sha256.of(messageId + "\n" + content))
        .orElse(id);
  }

  // Not its bytes: on two ways the same mail gathers other headers and may be encoded anew.
  private static String content(Incoming mail) {
    return Sha256.of(
        Stream.of(
                String.join(",", mail.envelope().from()),
                mail.subject(),
                mail.kind(),
                mail.bounce(),
                mail.newWords(),
                mail.understanding())
            .map(String::valueOf)
            .collect(Collectors.joining("\n")));
  }

  private IncomingMail row(
      String id, Incoming mail, String file, MailVerdict ruling, String content) {
    Letter letter = ruling.letter();
    return new IncomingMail(
        id,
        TypedText.line(mail.messageId()),
        TypedText.address(ruling.writer(mail)),
        TypedText.line(mail.subject()),
        mail.kind().name().toLowerCase(Locale.ROOT),
        ruling.outcome(),
        ruling.caseId(),
        letter == null ? null : letter.tier(),
        TypedText.line(ruling.detail()),
        String.join(" ", Conversation.ids(letter, mail)),
        file,
        !ruling.answers().isEmpty(),
        clock.instant(),
        PlainText.shortened(TypedText.notes(mail.newWords()), EXCERPT),
        content);
  }

  private IncomingMail row(String id, String named, Envelope mail, String content) {
    return new IncomingMail(
        id,
        TypedText.line(named),
        TypedText.address(mail.writer()),
        TypedText.line(mail.subject()),
        "unread",
        "stranger",
        null,
        null,
        "",
        "",
        "",
        false,
        clock.instant(),
        "",
        content);
  }
}

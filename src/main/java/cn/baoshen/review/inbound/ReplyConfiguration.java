package cn.baoshen.review.inbound;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Units;
import cn.baoshen.model.work.Handover;
import cn.baoshen.review.LaterDecisions;
import cn.baoshen.review.Strangers;
import cn.baoshen.review.letter.LetterBox;
import cn.baoshen.review.letter.MessageIds;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.link.DeskLinks;
import cn.baoshen.review.link.ReviewSettings;
import cn.baoshen.review.link.Secrets;
import cn.baoshen.review.link.UndoLinks;
import cn.baoshen.review.reply.Incoming;
import cn.baoshen.review.reply.ReplyReader;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the desk for answers by mail together. */
@Configuration(proxyBeanMethods = false)
@Import({
  LateReplies.class,
  MailBacklog.class,
  AsideMails.class,
  OtherReports.class,
  ReplyDesk.class
})
class ReplyConfiguration {
  /** What a mail says, as far as its own bytes tell. */
  @FunctionalInterface
  interface MailReader extends Function<MimeMessage, Incoming> {}

  @Bean
  MailReader mailReader(ReplySettings settings) {
    String trusted = settings.trustedAuthserv().isBlank() ? null : settings.trustedAuthserv();
    return new ReadingTime<>(new ReplyReader(trusted)::read, settings.reading())::apply;
  }

  @Bean
  RefusedReplies refusedReplies(
      LetterBox box, MessageIds ids, IncomingMails mails, Proposals proposals, DeskLinks desks) {
    return new RefusedReplies(box, ids, mails, proposals, desks);
  }

  @Bean
  RawMails rawMails(KeptFiles files) {
    return new RawMails(files);
  }

  @Bean
  UndoLinks undoLinks(ReviewSettings settings, Proposals proposals) {
    return new UndoLinks(new Secrets(), settings, proposals);
  }

  @Bean
  ReplyDecisions replyDecisions(
      CaseBook book,
      Proposals proposals,
      Decisions decisions,
      LateReplies standings,
      Handover handover,
      TransactionOperations transaction,
      ReviewSettings settings,
      Clock clock) {
    return new ReplyDecisions(
        book,
        proposals,
        decisions,
        standings,
        handover,
        transaction,
        settings.review().undo(),
        clock);
  }

  @Bean
  Bounces bounces(
      CaseBook book, Correspondence correspondence, Alarms alarms, ReviewTexts words, Clock clock) {
    return new Bounces(book, correspondence, alarms, words, clock);
  }

  @Bean
  Concern concern(
      CaseBook book, Correspondence correspondence, Units units, ReviewSettings settings) {
    return new Concern(book, correspondence, units, settings.mail().from());
  }

  @Bean
  Strangers strangers(
      IncomingMails mails, Alarms alarms, ReviewTexts words, ReplySettings settings, Clock clock) {
    return new Strangers(settings.strangers(), mails, alarms, words, clock);
  }

  @Bean
  AutoReplyLimit autoReplyLimit(IncomingMails mails, ReviewSettings settings, Clock clock) {
    return new AutoReplyLimit(mails, settings.mail().from(), clock);
  }

  @Bean
  InboundMail inboundMail(
      RawMails raw,
      MailReader reader,
      ReplyDesk desk,
      IncomingMails mails,
      Handover handover,
      TransactionOperations transaction,
      Clock clock) {
    return new InboundMail(raw, reader, desk, mails, handover, transaction, clock);
  }

  @Bean
  MailReceiver mailReceiver(
      RawMails raw,
      InboundMail desk,
      Concern concern,
      AsideMails aside,
      IncomingMails mails,
      Attempts attempts,
      Clock clock) {
    return new MailReceiver(raw, desk, concern, aside, mails, attempts, clock);
  }

  @Bean
  ReplyLetters replyLetters(
      LetterBox box,
      MessageIds ids,
      IncomingMails mails,
      CaseBook book,
      Proposals proposals,
      LateReplies standings,
      UndoLinks links) {
    return new ReplyLetters(box, ids, mails, book, proposals, standings, links);
  }

  @Bean
  LaterDecisions laterDecisions(ReplyDecisions decisions) {
    return decisions::propose;
  }
}

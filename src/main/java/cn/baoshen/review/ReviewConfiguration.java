package cn.baoshen.review;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.casebook.entry.Admissions;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.DeskTokens;
import cn.baoshen.casebook.store.InstallationSecret;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.OpenOfReviewer;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.casebook.tier.Resends;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PlaceNames;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Peers;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.model.organ.Organ;
import cn.baoshen.model.organ.People;
import cn.baoshen.review.letter.AddressBook;
import cn.baoshen.review.letter.AdministratorLetters;
import cn.baoshen.review.letter.Attachments;
import cn.baoshen.review.letter.CaseFiles;
import cn.baoshen.review.letter.CollectionLetters;
import cn.baoshen.review.letter.Composer;
import cn.baoshen.review.letter.KeyFigures;
import cn.baoshen.review.letter.LetterBox;
import cn.baoshen.review.letter.LetterTemplates;
import cn.baoshen.review.letter.LetterWriter;
import cn.baoshen.review.letter.MessageIds;
import cn.baoshen.review.letter.ReassignmentLetter;
import cn.baoshen.review.letter.ReplyReading;
import cn.baoshen.review.letter.ReviewLinks;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.letter.ReviewerLetters;
import cn.baoshen.review.letter.Strays;
import cn.baoshen.review.letter.UnitLetters;
import cn.baoshen.review.letter.WaitingLetters;
import cn.baoshen.review.link.DeskLinks;
import cn.baoshen.review.link.ReviewSettings;
import cn.baoshen.review.link.Secrets;
import cn.baoshen.review.link.UndoLinks;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the letters and the desk together. */
@Configuration(proxyBeanMethods = false)
@Import(ReviewDesk.class)
public class ReviewConfiguration {
  @Bean
  ReviewTexts reviewWords(AskedForms forms, People people, Clock clock) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "text/review",
        "text/reply",
        "text/answers",
        "text/collection",
        "text/events",
        "text/archive",
        "text/tiers",
        "text/resubmission",
        "text/intake",
        "text/spotcheck",
        "text/causes");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new ReviewTexts(messages, forms, clock.getZone(), people);
  }

  @Bean
  AddressBook addressBook(Units units, Assignments assignments, ReviewSettings settings) {
    return new AddressBook(units, assignments, settings.mail().admin());
  }

  @Bean
  CaseFiles caseFiles(
      CaseBook book,
      Assignments assignments,
      Waivers waivers,
      FormCatalog forms,
      FigureComputation figures,
      Ledgers ledgers,
      PlaceNames places,
      SupportingDocuments supporting,
      ReviewTexts words,
      Peers peers) {
    KeyFigures key = new KeyFigures(forms, figures, words, peers);
    return new CaseFiles(book, assignments, waivers, key, ledgers, places, supporting);
  }

  @Bean
  ReviewLinks reviewLinks(ReviewSettings settings, ReviewTexts words, Clock clock) {
    return new ReviewLinks(new Secrets(), settings, words, clock);
  }

  @Bean
  DeskLinks deskLinks(ReviewSettings settings, DeskTokens tokens, Clock clock) {
    return new DeskLinks(new Secrets(), settings, tokens, clock);
  }

  @Bean
  Afterwards afterwards(
      Proposals proposals, UndoLinks undoing, OpenOfReviewer open, DeskLinks desks) {
    return new Afterwards(proposals, undoing, open, desks);
  }

  @Bean
  LetterBox letterBox(Correspondence book, KeptFiles files, LetterWriter writer, Clock clock) {
    return new LetterBox(book, files, writer, clock);
  }

  @Bean
  LetterWriter letterWriter(
      ReviewTexts words, ReplyReading replies, ReviewSettings settings, Organ organ, Clock clock) {
    Composer composer = new Composer(settings.mail().from(), clock);
    return new LetterWriter(
        new LetterTemplates(), words, replies, composer, organ, settings.site());
  }

  @Bean
  MessageIds messageIds(ReviewSettings settings, InstallationSecret secret) {
    return new MessageIds(settings.mail().host(), secret.named("message-id"));
  }

  @Bean
  UrgentLetters urgentLetters(
      LetterWriter writer, MessageIds ids, ReviewSettings settings, Clock clock) {
    return new UrgentLetters(writer, ids, settings.mail().admin(), clock);
  }

  @Bean
  ReassignmentLetter reassignmentLetter(
      Assignments assignments, Correspondence correspondence, LetterBox box, MessageIds ids) {
    return new ReassignmentLetter(assignments, correspondence, box, ids);
  }

  @Bean
  Strays strays(
      CaseBook book,
      FormCatalog forms,
      Units units,
      LetterBox box,
      MessageIds ids,
      Admissions admissions) {
    return new Strays(book, forms, units, box, ids, admissions);
  }

  @Bean
  CollectionLetters collectionLetters(
      LetterBox box,
      AddressBook addresses,
      CaseBook book,
      Duties duties,
      MessageIds ids,
      ReviewTexts words) {
    return new CollectionLetters(box, ids, addresses, book, duties, words);
  }

  @Bean
  WaitingLetters waitingLetters(
      LetterBox box,
      AddressBook addresses,
      MessageIds ids,
      ReviewTexts words,
      ReviewLinks links,
      DeskLinks desks) {
    return new WaitingLetters(box, ids, addresses, words, links, desks);
  }

  @Bean
  ReviewerLetters reviewerLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseFiles files,
      Attachments papers,
      ReviewLinks links,
      DeskLinks desks,
      Resends resends) {
    return new ReviewerLetters(box, ids, addresses, files, papers, links, desks, resends);
  }

  @Bean
  UnitLetters unitLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseFiles files,
      Attachments papers,
      CaseBook book,
      LastDays lastDays) {
    return new UnitLetters(box, ids, addresses, files, papers, book, lastDays);
  }

  @Bean
  AdministratorLetters administratorLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseBook book,
      Failures failures,
      ReviewTexts words) {
    return new AdministratorLetters(box, ids, addresses, book, failures, words);
  }

  @Bean
  FilterRegistrationBean<PageGuard> reviewPageGuard() {
    FilterRegistrationBean<PageGuard> guard = new FilterRegistrationBean<>(PageGuard.alone());
    guard.addUrlPatterns(ReviewLinks.PATH + "*");
    return guard;
  }

  @Bean
  Conclusions conclusions(
      CaseBook cases, Units units, Assignments assignments, TransactionOperations transaction) {
    return new Conclusions(cases, units, assignments, transaction);
  }
}

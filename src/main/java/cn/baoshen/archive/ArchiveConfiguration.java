package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.casebook.entry.Admissions;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PlaceNames;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.model.organ.Organ;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the writer of the outbox together; nobody else holds its folder. */
@Import(BagExport.class)
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {
  @Bean
  ArchiveTexts archiveTexts(MessageSource texts, Clock clock) {
    return new ArchiveTexts(texts, clock.getZone());
  }

  @Bean
  AnswerNotes answerNotes(ArchiveTexts texts, CaseBook cases) {
    return new AnswerNotes(texts, cases);
  }

  @Bean
  Receipts receipts(
      CaseBook cases,
      AnswerNotes notes,
      ArchiveTexts texts,
      PlaceNames places,
      LastDays lastDays,
      Organ organ) {
    return new Receipts(cases, notes, texts, places, lastDays, organ);
  }

  @Bean
  Results results(CaseBook cases, AskedForms forms) {
    return new Results(cases, forms);
  }

  @Bean
  Outbox outbox(
      Folders folders,
      CaseBook cases,
      Admissions admissions,
      ArchiveTexts texts,
      Results results,
      Receipts receipts) {
    Derived derived = new Derived(results, receipts);
    return new Outbox(new KeptFiles(folders.outbox()), cases, admissions, texts, derived);
  }

  @Bean
  Guesses guesses(Clock clock) {
    return new Guesses(clock);
  }

  @Bean
  IssuedPapers issuedPapers(KeptSums sums, Bags bags) {
    return new IssuedPapers(sums, bags);
  }

  @Bean
  OutboxRepair outboxRepair(Folders folders, Outbox outbox, Results results, CaseBook cases) {
    JsonMapper json = JsonMapper.builder().build();
    return new OutboxRepair(new KeptFiles(folders.outbox()), outbox, results, cases, json);
  }

  @Bean
  Bags bags(Folders folders, KeptSums sums) {
    return new Bags(new KeptFiles(folders.outbox()), sums);
  }

  @Bean
  FormShelf formShelf(
      Folders folders,
      FormCatalog forms,
      OpenCollection collection,
      BlankForms blanks,
      ArchiveTexts texts) {
    FormCatalog asked = forms.forYear(collection::year);
    return new FormShelf(new KeptFiles(folders.outbox()), asked, blanks, texts);
  }

  @Bean
  Archivist archivist(
      Bags bags,
      CaseBook cases,
      Assignments assignments,
      Waivers waivers,
      KeptFiles kept,
      FormCatalog forms,
      FigureComputation figures,
      Ledgers ledgers,
      ArchivalPaper paper,
      SupportingDocuments supporting) {
    JsonMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    return new Archivist(
        bags,
        cases,
        new Archivist.Course(assignments, waivers, ledgers),
        kept,
        json,
        new EnrichedReport(forms, figures),
        paper,
        supporting);
  }
}

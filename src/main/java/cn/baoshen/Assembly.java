package cn.baoshen;

import cn.baoshen.archive.ArchivalPaper;
import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.archive.BlankForms;
import cn.baoshen.archive.PaperCheckController;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.chain.HistoryChain;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.PaperCodes;
import cn.baoshen.casebook.store.PaperNumbers;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.WaivableRules;
import cn.baoshen.checking.LastYear;
import cn.baoshen.collection.Reviewers;
import cn.baoshen.enrichment.LastApproved;
import cn.baoshen.enrichment.UnitRegistry;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.form.json.FormSchema;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.Blanks;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.organ.AccountNames;
import cn.baoshen.model.organ.Organ;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.model.organ.People;
import cn.baoshen.publication.PublicPapers;
import cn.baoshen.rendering.Enclosing;
import cn.baoshen.rendering.PaperStore;
import cn.baoshen.rendering.PublicCopies;
import cn.baoshen.rendering.annotation.Annotations;
import cn.baoshen.rendering.pdf.Issuer;
import cn.baoshen.rendering.pdf.PaperMark;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.review.inbound.ReplySettings;
import cn.baoshen.review.letter.Attachments;
import cn.baoshen.review.link.ReviewSettings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where stations that do not know each other are given what they need of one another. */
@Configuration(proxyBeanMethods = false)
class Assembly {
  @Bean
  Attachments papers(
      PaperStore papers,
      Annotations annotations,
      ArchiveTexts texts,
      SupportingDocuments supporting,
      KeptFiles kept) {
    return new KeptAttachments(papers, annotations, texts, supporting, kept);
  }

  @Bean
  WaivableRules waivableRules(FormCatalog forms) {
    return form -> {
      Map<String, String> titles = new LinkedHashMap<>();
      forms.byId(form).map(Form::rules).orElse(List.of()).stream()
          .filter(Rule::waivable)
          .forEach(rule -> titles.put(rule.id(), rule.title()));
      return titles;
    };
  }

  @Bean
  AskedForms askedForms(FormCatalog forms, OpenCollection collection) {
    return new CollectedForms(forms, collection);
  }

  @Bean
  LastApproved lastApproved(CaseBook cases, FormCatalog forms) {
    LastYear earlier = new LastYear(cases, forms);
    return subject -> earlier.of(subject.unitCode(), subject);
  }

  @Bean
  OwnAddresses ownAddresses(ReviewSettings letters, ReplySettings answers) {
    return new OwnAddresses(List.of(letters.mail().from(), answers.username()));
  }

  @Bean
  Organ organ(OrganSettings settings) {
    return settings.organ();
  }

  /** The reviewers whom the registry names, and the people behind accounts of the console. */
  @Bean
  People people(ObjectProvider<UnitRegistry> registry, AccountNames accounts) {
    // Asked late: forms print a paper before there is a registry, which is read by their names.
    return (unit, who) ->
        registry.getObject().people().of(unit, who).or(() -> accounts.person(who));
  }

  @Bean
  PaperNumbers paperNumbers(JdbcClient jdbc, Clock clock, OrganSettings settings) {
    return new PaperNumbers(jdbc, clock.getZone(), settings.symbol());
  }

  /** The papers bear the bureau's name, and a mark that leads to the page that checks them. */
  @Bean
  Issuer issuer(
      Organ organ,
      People people,
      PaperCodes codes,
      PaperNumbers numbers,
      HistoryChain chain,
      ReviewSettings settings) {
    String page = settings.site() + PaperCheckController.PATH;
    return new Issuer(
        organ,
        people,
        subject ->
            new PaperMark(
                page, codes.of(subject), chain.end(subject.id()).orElse(""), numbers.of(subject)));
  }

  /** The archive's papers carry the files that they were made of. */
  @Bean
  ArchivalPaper archivalPaper() {
    return (pdf, files) ->
        Enclosing.in(
            pdf,
            files.stream()
                .map(
                    file ->
                        new Enclosing.Enclosed(
                            file.name(),
                            file.type(),
                            file.source() ? "Source" : "Data",
                            file.bytes()))
                .toList());
  }

  @Bean
  PublicPapers publicPapers(PublicCopies copies) {
    return copies::of;
  }

  @Bean
  Reviewers reviewers(Assignments assignments) {
    return assignments::asked;
  }

  @Bean
  Blanks blanks(BlankForms blanks) {
    return blanks::workbook;
  }

  @Bean
  BlankForms blankForms(OpenCollection collection) {
    return new BlankForms() {
      @Override
      public byte[] workbook(Form form) {
        return FormBook.blank(form, collection.year());
      }

      @Override
      public String edition(Form form) {
        return form.reference() + " " + collection.year();
      }

      @Override
      public byte[] schema(Form form) {
        return FormSchema.write(form, collection.year());
      }
    };
  }
}

package cn.baoshen.publication;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.order.OneByOne;
import cn.baoshen.casebook.order.OrderNotes;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.organ.Organ;
import cn.baoshen.rollup.RollUpTexts;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the publication together. */
@Import({PublishedTable.class, Coverage.class})
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
  @Bean
  PublicReports publicReports(
      CaseBook cases,
      FormCatalog forms,
      AskedForms asked,
      Units units,
      FigureComputation figures,
      RollUpTexts texts,
      PublicationSettings settings) {
    return new PublicReports(cases, forms, asked, units, figures, texts, settings.leaveOut());
  }

  @Bean
  SiteMaker siteMaker(
      CaseBook cases,
      PublicReports reports,
      MessageSource texts,
      Organ organ,
      PublicationSettings settings,
      Clock clock) {
    PublicationTexts words = new PublicationTexts(texts);
    return new SiteMaker(
        cases,
        reports,
        new SitePages(texts, organ),
        new OpenData(words),
        new Feed(words, settings.address(), clock.getZone()),
        clock.getZone());
  }

  @Bean
  SiteFolders siteFolders(
      SiteMaker maker, PublicPapers papers, PublicationSettings settings, Folders folders) {
    return new SiteFolders(
        maker,
        papers,
        settings.leaveOut(),
        new KeptFiles(folders.outbox()),
        KeptFiles.rooted(folders.state()));
  }

  @Bean
  OneByOne publicationWorker(OrderNotes orderNotes) {
    return OneByOne.worker("publication", orderNotes);
  }

  @Bean
  Publication publication(
      PublishedTable table,
      PublicReports reports,
      SiteFolders folders,
      OpenCollection collection,
      OneByOne publicationWorker,
      Clock clock) {
    return new Publication(table, reports, folders, collection, publicationWorker, clock);
  }
}

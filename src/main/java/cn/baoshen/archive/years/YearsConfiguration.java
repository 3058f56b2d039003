package cn.baoshen.archive.years;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.order.OneByOne;
import cn.baoshen.casebook.order.OrderNotes;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.KeptSums;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

/** Puts together what is done with bags in later years. */
@Configuration(proxyBeanMethods = false)
class YearsConfiguration {
  @Bean
  ArchiveFolders archiveFolders(Folders folders) {
    return new ArchiveFolders(folders.outbox());
  }

  /** One at a time: each reads a year from end to end. */
  @Bean
  OneByOne exportWorker(OrderNotes orderNotes) {
    return OneByOne.worker("export", orderNotes);
  }

  @Bean
  YearExports yearExports(
      ArchiveFolders archive,
      Folders folders,
      ArchiveTexts texts,
      ITemplateEngine pages,
      OneByOne exportWorker,
      Clock clock) {
    KeptFiles outbox = new KeptFiles(folders.outbox());
    return new YearExports(archive, outbox, texts, pages, exportWorker, clock);
  }

  @Bean
  ApplicationRunner exportsTakenUp(YearExports exports) {
    return start -> exports.takeUp();
  }

  @Bean
  Retention retention(
      ArchiveFolders archive,
      Folders folders,
      KeptSums sums,
      CaseBook cases,
      ArchiveTexts texts,
      ArchiveSettings settings,
      Clock clock) {
    KeptFiles outbox = new KeptFiles(folders.outbox());
    return new Retention(archive, outbox, sums, cases, texts, settings, clock);
  }
}

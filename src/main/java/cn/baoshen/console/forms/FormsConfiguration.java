package cn.baoshen.console.forms;

import cn.baoshen.archive.FormShelf;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.edition.EditionDesk;
import cn.baoshen.model.Units;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.web.UploadAddress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the page of forms. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {
  @Bean
  UploadAddress editionsTakeFiles() {
    return new UploadAddress(EditionsController.ADDRESS);
  }

  @Bean
  UploadAddress draftsTakeFiles() {
    return new UploadAddress(EditionsController.TRY_OUT);
  }

  @Bean
  DraftPapers draftPapers(
      EditionDesk desk, PdfRenderer renderer, OpenCollection collection, Units units, Clock clock) {
    return new DraftPapers(desk, renderer, collection, units, clock);
  }

  @Bean
  EditionActs editionActs(EditionDesk desk, FormShelf shelf, OpenCollection collection) {
    return new EditionActs(desk, shelf, collection);
  }
}

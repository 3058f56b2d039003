package cn.baoshen.console.forms;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.edition.EditionDesk;
import cn.baoshen.web.UploadAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the page of forms. */
@Import({DraftPapers.class, EditionActs.class})
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(FormsConfiguration.class);

  @Bean
  UploadAddress editionsTakeFiles() {
    return new UploadAddress(EditionsController.ADDRESS);
  }

  @Bean
  UploadAddress draftsTakeFiles() {
    return new UploadAddress(EditionsController.TRY_OUT);
  }

  /** Somebody put it there to be used, and would look for a long time why it is not. */
  @Bean
  ApplicationRunner hiddenForms(EditionDesk desk, Alarms alarms) {
    return start ->
        desk.hidden()
            .forEach(
                form -> {
                  LOG.warn(
                      "baoshen.forms: the form {} is not used: an uploaded edition of this id is in"
                          + " force; withdraw that one, or give the folder another name",
                      form);
                  alarms.raise("form-hidden", form);
                });
  }
}

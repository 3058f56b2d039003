package cn.baoshen.edition;

import cn.baoshen.form.FormInspection;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Units;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The editions of forms, as beans. */
@Import({EditionBook.class, LiveForms.class})
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {
  @Bean
  EditionDesk editionDesk(
      EditionBook editions,
      LiveForms live,
      FormCatalog forms,
      List<FormInspection> inspections,
      Units units) {
    return new EditionDesk(editions, live, forms, inspections, units);
  }
}

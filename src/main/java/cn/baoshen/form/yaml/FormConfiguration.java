package cn.baoshen.form.yaml;

import cn.baoshen.form.FormInspection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/** The forms of the service. */
@Import(PlaceNames.class)
@Configuration(proxyBeanMethods = false)
class FormConfiguration {
  @Bean
  FormCatalog formCatalog(
      ResourceLoader loader,
      FormSettings settings,
      List<FormInspection> inspections,
      ObjectProvider<FurtherForms> further) {
    return FormCatalog.load(
            ResourcePatternUtils.getResourcePatternResolver(loader), settings.forms(), inspections)
        .and(further.getIfAvailable(() -> FurtherForms.NONE));
  }
}

package cn.baoshen.enrichment;

import cn.baoshen.form.yaml.FormCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house knows, as beans. */
@Configuration(proxyBeanMethods = false)
class EnrichmentConfiguration {
  @Bean
  UnitRegistry unitRegistry(UnitSettings settings) {
    return UnitRegistry.read(settings.units());
  }

  @Bean
  Enricher enricher(FormCatalog forms) {
    return new Enricher(forms);
  }
}

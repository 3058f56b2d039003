package cn.baoshen.enrichment;

import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.organ.OwnAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house knows, as beans. */
@Configuration(proxyBeanMethods = false)
class EnrichmentConfiguration {
  @Bean
  UnitRegistry unitRegistry(UnitSettings settings, AskedForms forms, OwnAddresses own) {
    return UnitRegistry.read(settings.units(), forms, own);
  }

  @Bean
  Enricher enricher(FormCatalog forms, LastApproved earlier) {
    return new Enricher(forms, earlier);
  }
}

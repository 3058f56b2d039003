package cn.baoshen.console.tryout;

import cn.baoshen.checking.Judge;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.DryRuns;
import cn.baoshen.web.UploadAddress;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The try-out's parts. */
@Configuration(proxyBeanMethods = false)
class TryoutConfiguration {
  @Bean
  UploadAddress tryoutTakesFiles() {
    return new UploadAddress(TryoutController.ADDRESS);
  }

  @Bean
  Tryouts tryouts(DryRuns dryRuns, Judge judge, FormCatalog forms, MessageSource words) {
    return new Tryouts(dryRuns, judge, forms, words);
  }
}

package cn.baoshen.console.tryout;

import cn.baoshen.web.UploadAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The try-out's parts. */
@Import(Tryouts.class)
@Configuration(proxyBeanMethods = false)
class TryoutConfiguration {
  @Bean
  UploadAddress tryoutTakesFiles() {
    return new UploadAddress(TryoutController.ADDRESS);
  }
}

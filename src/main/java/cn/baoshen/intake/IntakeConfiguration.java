package cn.baoshen.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readers of what units hand in. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  JsonReader jsonReader() {
    return new JsonReader();
  }
}

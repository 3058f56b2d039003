package cn.baoshen.start;

import cn.baoshen.casebook.Folders;
import cn.baoshen.report.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the surroundings before anything works, and greets when everything does. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {
  @Bean
  Surroundings surroundings(Folders folders, Units units) {
    return new Surroundings(folders, units);
  }

  @Bean
  Welcome welcome(Folders folders, MessageSource texts) {
    return new Welcome(folders, texts);
  }
}

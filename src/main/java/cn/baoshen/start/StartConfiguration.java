package cn.baoshen.start;

import cn.baoshen.casebook.Folders;
import cn.baoshen.report.Units;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Looks at the surroundings before anything works, and greets when everything does. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {
  /** The folders are looked at before the database is opened in one of them. */
  @Bean
  static BeanFactoryPostProcessor surroundingsFirst() {
    return beans -> beans.getBeanDefinition("dataSource").setDependsOn("surroundings", "firstLook");
  }

  @Bean
  Surroundings surroundings(Folders folders, Units units) {
    return new Surroundings(folders, units);
  }

  @Bean
  @DependsOn("dataSource")
  Leftovers leftovers(Folders folders) {
    return new Leftovers(folders);
  }

  @Bean
  Welcome welcome(Folders folders, MessageSource texts) {
    return new Welcome(folders, texts);
  }
}

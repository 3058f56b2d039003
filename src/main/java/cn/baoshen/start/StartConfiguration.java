package cn.baoshen.start;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.NodeLeases;
import cn.baoshen.casebook.store.NodeLives;
import cn.baoshen.model.Units;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Looks at the surroundings before anything works, and greets when everything does. */
@Configuration(proxyBeanMethods = false)
@Import(Welcome.class)
class StartConfiguration {
  /** The folders are looked at before the database is opened in one of them. */
  @Bean
  static BeanFactoryPostProcessor surroundingsFirst() {
    return beans -> beans.getBeanDefinition("dataSource").setDependsOn("surroundings", "firstLook");
  }

  @Bean
  StartChecks surroundings(Folders folders) {
    return new StartChecks(folders);
  }

  /** After the database: the registry is read against the forms, of which some lie in there. */
  @Bean
  UnitFolders unitFolders(Folders folders, Units units, StartChecks surroundings) {
    return new UnitFolders(folders, units);
  }

  @Bean
  TempSweep leftovers(Folders folders, NodeLives lives, NodeLeases leases) {
    return new TempSweep(folders, lives, leases.isAlone());
  }
}

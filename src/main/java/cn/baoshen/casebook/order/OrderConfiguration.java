package cn.baoshen.casebook.order;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.NodeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all workers that people order have alike. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {
  @Bean
  OrderNotes orderNotes(Folders folders, NodeSettings node) {
    return new OrderNotes(KeptFiles.rooted(folders.state()), node.name());
  }
}

package cn.baoshen.search;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.order.OneByOne;
import cn.baoshen.casebook.order.OrderNotes;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.NodeSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the search together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
  @Bean
  OneByOne searchWorker(OrderNotes orderNotes) {
    return OneByOne.worker("search", orderNotes);
  }

  /** Every node has an index of its own, which it alone writes. */
  @Bean
  CaseIndex caseIndex(
      Folders folders,
      NodeSettings node,
      CaseBook cases,
      JdbcClient jdbc,
      OneByOne searchWorker,
      Clock clock) {
    Path folder = folders.state().resolve("search").resolve(node.name());
    return new CaseIndex(folder, new CaseTexts(cases), new Changes(jdbc, clock), searchWorker);
  }

  @Bean
  CaseSearch caseSearch(CaseIndex index) {
    return new LuceneSearch(index);
  }
}

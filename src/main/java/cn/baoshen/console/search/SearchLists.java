package cn.baoshen.console.search;

import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.search.CaseSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cases that a search found, as a list. */
@Configuration(proxyBeanMethods = false)
class SearchLists {
  private static final int AT_ONCE = 500;

  private final CaseSearch search;

  SearchLists(CaseSearch search) {
    this.search = search;
  }

  @Bean
  TakenList foundList() {
    return TakenList.of(
        "found",
        "console.search",
        this::write,
        "console.case console.unit console.search.in console.search.excerpt");
  }

  private void write(Asked asked, Rows rows) {
    String words = asked.choice("q").orElse("");
    CaseSearch.Kind kind = SearchController.kind(asked.choice("in").orElse(""));
    CaseSearch.Found found;
    int from = 0;
    do {
      found = search.find(words, kind, from, AT_ONCE);
      found.hits().forEach(hit -> add(hit, asked, rows));
      from += AT_ONCE;
    } while (!found.hits().isEmpty() && from < Math.min(found.total(), SearchController.LAST));
  }

  private static void add(CaseSearch.Hit hit, Asked asked, Rows rows) {
    rows.add(
        hit.caseId(),
        hit.unitName(),
        hit.where() == null ? "" : asked.say("console.search.in.", hit.where()),
        hit.excerpt());
  }
}

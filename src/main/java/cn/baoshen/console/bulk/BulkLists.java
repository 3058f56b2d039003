package cn.baoshen.console.bulk;

import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What became of each that an act on many was for, as a list. */
@Configuration(proxyBeanMethods = false)
class BulkLists {

  @Bean
  TakenList bulkList(BulkBook book) {
    return TakenList.of(
        "acts-on-many",
        "console.bulk",
        (asked, rows) -> asked.choice("id").ifPresent(id -> write(book, id, asked, rows)),
        "console.list.code console.unit console.audit.outcome");
  }

  private static void write(BulkBook book, String id, Asked asked, Rows rows) {
    book.counts(id).stream()
        .flatMap(count -> book.of(id, count.outcome(), TakenList.MOST).stream())
        .forEach(item -> rows.add(item.subject(), item.name(), said(item.outcome(), asked)));
  }

  private static String said(@Nullable String outcome, Asked asked) {
    if (outcome == null) {
      return asked.say("console.bulk.", "waiting");
    }
    return outcome.equals("done") ? asked.say("console.bulk.", outcome) : asked.say("", outcome);
  }
}

package cn.baoshen.console.api;

import cn.baoshen.console.listing.CasePages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the cases, newest receipt first.
 *
 * @param next what to ask for as {@code after} to get those that follow; null when there are none
 */
record CasePage(List<CaseLine> cases, @Nullable String next) {
  static CasePage of(CasePages.Page page) {
    return new CasePage(page.cases().stream().map(CaseLine::of).toList(), page.next());
  }
}

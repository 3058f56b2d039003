package cn.baoshen.console.cases;

import cn.baoshen.console.listing.CasePages;
import cn.baoshen.console.listing.ListedCase;
import cn.baoshen.console.posted.SentFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.validation.BindException;

/** The cases that are picked out of the list: by id, or all that the filter finds. */
public class CaseChoices {
  private static final int AT_ONCE = 1000;

  private final CasePages list;
  private final UnitsMeant units;

  CaseChoices(CasePages list, UnitsMeant units) {
    this.list = list;
    this.units = units;
  }

  /** All that the filter of the request finds. */
  public List<ListedCase> found(HttpServletRequest request) throws BindException {
    List<ListedCase> found = new ArrayList<>();
    each(SentFilter.of(request, ListFilter.class), found::add);
    return found;
  }

  /** Those with these ids. */
  public List<ListedCase> named(List<String> ids) {
    return list.named(ids);
  }

  /** Gives each case that a filter finds, however many there are. */
  void each(ListFilter filter, Consumer<ListedCase> to) {
    List<String> codes = units.codes(filter);
    String after = "";
    while (after != null) {
      CasePages.Page page = list.page(filter.from(after).choice(codes, AT_ONCE));
      page.cases().forEach(to);
      after = page.next();
    }
  }
}

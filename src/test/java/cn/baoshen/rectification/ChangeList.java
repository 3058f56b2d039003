package cn.baoshen.rectification;

import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import cn.baoshen.model.ledger.Change;
import java.util.List;

/** What one report changed of another, for tests of other rooms. */
public final class ChangeList {
  private ChangeList() {}

  public static List<Change> of(Form form, int year, Report before, Report after) {
    return Comparison.of(form, year, before, after);
  }
}

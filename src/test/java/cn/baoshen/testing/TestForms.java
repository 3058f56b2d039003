package cn.baoshen.testing;

import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms of a collection, made up. */
public record TestForms(List<AskedForm> all) implements AskedForms {
  public static final LocalDate OPENS = LocalDate.of(2025, 1, 1);
  public static final LocalDate DUE = LocalDate.of(2025, 3, 31);

  /** The one form that every unit owes. */
  public static TestForms usual() {
    return of(form("longhui-2024", "部门整体支出绩效自评报告"));
  }

  public static TestForms of(AskedForm... forms) {
    return new TestForms(List.of(forms));
  }

  /** A form that is due with the collection and does not say who owes it. */
  public static AskedForm form(String id, String title) {
    return AskedForm.plain(id, title, OPENS, DUE);
  }

  /** A form that units of these categories owe until that day. */
  public static AskedForm owed(String id, String title, LocalDate due, String... categories) {
    return new AskedForm(
        id, title, false, OPENS, due, Map.of(), Set.of(categories), null, List.of());
  }

  /** A form of which units of these categories owe several, or these. */
  public static AskedForm keyed(String id, String title, List<String> keys, String... categories) {
    return new AskedForm(id, title, true, OPENS, DUE, Map.of(), Set.of(categories), null, keys);
  }

  /** A form that may be handed in in place of another. */
  public static AskedForm instead(String id, String title, String other) {
    return new AskedForm(id, title, false, OPENS, DUE, Map.of(), null, other, List.of());
  }

  @Override
  public String title(String form) {
    return byId(form).map(AskedForm::title).orElse(form);
  }
}

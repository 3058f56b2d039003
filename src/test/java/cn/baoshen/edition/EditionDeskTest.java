package cn.baoshen.edition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Unit;
import cn.baoshen.official.BookMaker;
import cn.baoshen.official.OfficialBooks;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.TestBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionDeskTest {
  private static final String ID = "zichan-1";

  private static final ListedUnits UNITS =
      new ListedUnits(
          new Unit("103001", "甲局", "a@b.example", "政府部门", Map.of(), false),
          new Unit("103002", "乙镇", "b@b.example", "乡镇街道", Map.of(), false));

  private final TestBook book = new TestBook(java.time.Clock.systemUTC());
  private final EditionBook editions = new EditionBook(book.jdbc, book.clock);
  private final LiveForms live = new LiveForms(editions, book.clock);

  private EditionDesk desk(List<Form> lying) {
    return new EditionDesk(editions, live, FormCatalog.of(lying).and(live), List.of(), UNITS);
  }

  @Test
  void a_form_of_a_folder_under_the_id_of_an_uploaded_one_in_force_is_named() {
    EditionDesk before = desk(List.of());
    Edition uploaded = before.upload(ID, "表样.xlsx", OfficialBooks.assets().bytes(), "admin");
    Form form = before.draft(uploaded).form();
    EditionDesk after = desk(List.of(form));
    assertThat(after.hidden()).isEmpty();
    assertThat(before.enable(uploaded, 2024, "admin")).isEmpty();
    assertThat(after.hidden()).containsExactly(ID);
    after.withdraw(before.find(ID, 1).orElseThrow(), "admin");
    assertThat(after.hidden()).isEmpty();
  }

  /** Otherwise the form would be asked of nobody, and nobody would notice. */
  @Test
  void a_form_for_a_category_that_no_unit_is_of_is_not_put_in_force() {
    EditionDesk desk = desk(List.of());
    assertThat(enabled(desk, "县直部门、乡镇街道"))
        .singleElement()
        .extracting(FormMistake::text)
        .asString()
        .contains("“县直部门”", "乡镇街道、政府部门")
        .doesNotContain("“乡镇街道”");
    assertThat(enabled(desk, "乡镇街道，政府部门")).isEmpty();
    assertThat(enabled(desk, "全部")).isEmpty();
  }

  private static List<FormMistake> enabled(EditionDesk desk, String categories) {
    BookMaker book = OfficialBooks.assets();
    book.sheet("表单设置");
    book.row("A1", "填报单位类别", categories);
    return desk.enable(desk.upload(ID, "表样.xlsx", book.bytes(), "admin"), 2024, "admin");
  }
}

package cn.baoshen.edition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.official.OfficialBooks;
import cn.baoshen.testing.TestBook;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionDeskTest {
  private static final String ID = "zichan-1";

  private final TestBook book = new TestBook(java.time.Clock.systemUTC());
  private final EditionBook editions = new EditionBook(book.jdbc, book.clock);
  private final LiveForms live = new LiveForms(editions, book.clock);

  private EditionDesk desk(List<Form> lying) {
    return new EditionDesk(editions, live, FormCatalog.of(lying).and(live), List.of());
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
}

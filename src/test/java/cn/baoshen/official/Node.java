package cn.baoshen.official;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.RuleInspection;
import cn.baoshen.checking.Submission;
import cn.baoshen.edition.Edition;
import cn.baoshen.edition.EditionDesk;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FurtherForms;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Units;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.TestBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node of the service as far as editions of forms go: several share one database. */
final class Node implements AutoCloseable {
  private static final FormCatalog INSIDE = BuiltIn.FORMS;

  private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

  Node(TestBook book) {
    parts.registerBean(JdbcClient.class, () -> book.jdbc);
    parts.registerBean(Clock.class, () -> book.clock);
    parts.registerBean(FormInspection.class, RuleInspection::new);
    parts.registerBean(Units.class, () -> new ListedUnits(OfficialHouse.UNIT));
    parts.registerBean(
        FormCatalog.class,
        () -> INSIDE.and(parts.getBean(FurtherForms.class)),
        b -> b.setLazyInit(true));
    parts.scan("cn.baoshen.edition");
    parts.refresh();
  }

  EditionDesk desk() {
    return parts.getBean(EditionDesk.class);
  }

  FormCatalog forms() {
    return parts.getBean(FormCatalog.class);
  }

  Form form(String reference) {
    return forms().byId(reference).orElseThrow();
  }

  Edition upload(String id, byte[] workbook) {
    return desk().upload(id, "表样.xlsx", workbook, "admin");
  }

  Edition enable(String id, byte[] workbook) {
    Edition edition = upload(id, workbook);
    if (!desk().enable(edition, OfficialHouse.YEAR, "admin").isEmpty()) {
      throw new AssertionError(desk().draft(edition).mistakes().list());
    }
    return desk().find(id, edition.number()).orElseThrow();
  }

  Typed blank(String id) {
    return new Typed(OfficialHouse.open(FormBook.blank(form(id), OfficialHouse.YEAR)));
  }

  Reading read(byte[] workbook) {
    return new WorkbookReader(forms()).read(workbook);
  }

  Verdict judge(byte[] workbook) {
    Reading reading = read(workbook);
    return new RuleBook(List.of(form(reading.report().form())))
        .judge(
            reading,
            new Submission(
                OfficialHouse.UNIT.code(),
                OfficialHouse.UNIT,
                OfficialHouse.YEAR,
                LocalDate.of(2025, 4, 1)));
  }

  @Override
  public void close() {
    parts.close();
  }
}

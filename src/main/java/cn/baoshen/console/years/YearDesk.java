package cn.baoshen.console.years;

import cn.baoshen.archive.FormShelf;
import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.calendar.CollectionYears;
import cn.baoshen.form.FormException;
import cn.baoshen.form.yaml.FormCatalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a year for which there are forms, and lays out their blanks. */
@Component
class YearDesk {
  private final CollectionYears years;
  private final FormCatalog forms;
  private final FormShelf shelf;

  YearDesk(CollectionYears years, FormCatalog forms, FormShelf shelf) {
    this.years = years;
    this.forms = forms;
    this.shelf = shelf;
  }

  /**
   * One year as people see it.
   *
   * @param opened who opened it and why; null for the one of the settings
   */
  record Line(CollectionWindow window, boolean open, CollectionYears.@Nullable Opened opened) {}

  /** All years, the open one first. */
  List<Line> lines() {
    List<CollectionYears.Opened> opened = years.opened();
    CollectionWindow first = years.windows().get(0);
    return opened.isEmpty()
        ? List.of(new Line(first, true, null))
        : opened.stream().map(o -> new Line(o.window(), o == opened.get(0), said(o))).toList();
  }

  /** Of the year that the settings opened nobody said anything. */
  private static CollectionYears.@Nullable Opened said(CollectionYears.Opened year) {
    return year.openedBy().equals(CaseBook.SYSTEM) ? null : year;
  }

  /** The days of a year as they are, or as they would be a year after those of the open one. */
  CollectionWindow suggested(@Nullable Integer year) {
    List<CollectionWindow> known = years.windows();
    CollectionWindow open = known.get(0);
    int wanted = year == null ? open.year() : year;
    int later = wanted - open.year();
    return known.stream()
        .filter(window -> window.year() == wanted)
        .findFirst()
        .orElse(
            new CollectionWindow(
                wanted, open.opens().plusYears(later), open.due().plusYears(later), null));
  }

  /** Opens a year, or changes the days of a known one. */
  Act open(CollectionWindow wish, String reason, String who) {
    Optional<Refusal> formless = formless(wish);
    if (formless.isPresent()) {
      return Act.refused(formless.get());
    }
    Act act = years.open(wish, reason, who);
    if (act.isDone()) {
      shelf.complete();
    }
    return act;
  }

  private Optional<Refusal> formless(CollectionWindow wish) {
    try {
      boolean past =
          forms.forYear(wish.year()).all().stream()
              .map(form -> form.terms().due())
              .anyMatch(due -> isBefore(due, wish.opens()));
      return Refusal.when(past, Refusal.FORM_DUE_BEFORE);
    } catch (FormException none) {
      return Optional.of(Refusal.NO_FORM_FOR_YEAR);
    }
  }

  private static boolean isBefore(@Nullable LocalDate due, LocalDate opens) {
    return due != null && due.isBefore(opens);
  }
}

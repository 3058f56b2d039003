package cn.baoshen.collection;

import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Duties.Duty;
import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.casebook.entry.Declarations.Declared;
import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.ReportKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one unit owes, laid beside what it handed in, declared and was granted. */
class Standing {
  private final Unit unit;
  private final Duties duties;
  private final List<Declared> declared;
  private final List<Extension> extended;
  private final Function<Instant, LocalDate> day;

  /** What no duty was found for yet. */
  private final List<Filing> left;

  Standing(
      Unit unit,
      Duties duties,
      List<Filing> filed,
      List<Declared> declared,
      List<Extension> extended,
      Function<Instant, LocalDate> day) {
    this.unit = unit;
    this.duties = duties;
    this.left = new ArrayList<>(filed);
    this.declared = declared;
    this.extended = extended;
    this.day = day;
  }

  List<UnitStatus> all() {
    List<UnitStatus> owed = duties.of(unit).stream().flatMap(this::owed).toList();
    return Stream.concat(owed.stream(), List.copyOf(left).stream().map(this::ofItsOwnAccord))
        .toList();
  }

  private Stream<UnitStatus> owed(Duty duty) {
    if (duty.form().keyed() && duty.key() == null) {
      List<Filing> several = take(filing -> isOf(filing, duty.form()));
      return several.isEmpty()
          ? Stream.of(status(duty.form(), "", true, List.of()))
          : several.stream()
              .sorted(Comparator.comparing(f -> f.which().key()))
              .map(f -> status(duty.form(), f.which().key(), true, List.of(f)));
    }
    String key = duty.key() == null ? "" : duty.key();
    List<Filing> one = take(filing -> fulfils(filing, duty.form(), ReportKey.folded(key)));
    return Stream.of(status(duty.form(), key, true, one));
  }

  private List<Filing> take(Predicate<Filing> which) {
    List<Filing> taken = left.stream().filter(which).toList();
    left.removeAll(taken);
    return taken;
  }

  private boolean fulfils(Filing filing, AskedForm form, String key) {
    boolean same = isOf(filing, form);
    boolean inItsPlace =
        duties.forms().byId(filing.which().form()).filter(form::standsIn).isPresent();
    return (same || inItsPlace) && filing.which().folded().equals(key);
  }

  /** What was handed in before forms were told apart is of the first. */
  private boolean isOf(Filing filing, AskedForm form) {
    String id = filing.which().form();
    return id.equals(form.id()) || id.isEmpty() && duties.forms().isFirst(form.id());
  }

  private UnitStatus ofItsOwnAccord(Filing filing) {
    ReportKey which = filing.which();
    AskedForm first = duties.forms().first();
    AskedForm form =
        duties
            .forms()
            .byId(which.form())
            .orElseGet(
                () ->
                    AskedForm.plain(
                        which.form(),
                        duties.forms().title(which.form()),
                        first.opens(),
                        first.due()));
    return status(form, which.key(), false, List.of(filing));
  }

  private UnitStatus status(AskedForm form, String key, boolean expected, List<Filing> filed) {
    Filing newest = filed.stream().max(Comparator.comparing(Filing::changedAt)).orElse(null);
    Optional<Extension> extension = Extensions.newest(extended, form.id());
    LocalDate due = LastDays.of(form, key, extended);
    boolean declaredZero = declarations(form).anyMatch(Declared::inForce);
    boolean open = newest == null || newest.state() == CaseState.RETURNED;
    return new UnitStatus(
        unit,
        form,
        key,
        expected,
        due,
        extension.map(Extension::at).map(day).orElse(null),
        due.isAfter(form.due(key)),
        newest,
        first(filed, form),
        expected && (declaredZero && open || unit.zero() && newest == null));
  }

  private Stream<Declared> declarations(AskedForm form) {
    return declared.stream().filter(d -> d.form().isEmpty() || d.form().equals(form.id()));
  }

  private @Nullable Instant first(List<Filing> filed, AskedForm form) {
    return Stream.concat(
            filed.stream().map(Filing::firstAt), declarations(form).map(Declared::firstAt))
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }
}

package cn.baoshen.rollup;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.collection.CollectionProgress;
import cn.baoshen.collection.UnitStatus;
import cn.baoshen.collection.WorkingDays;
import cn.baoshen.form.Form;
import cn.baoshen.form.RollUp;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Report;
import cn.baoshen.rollup.RollUpQueries.Owner;
import cn.baoshen.rollup.UnitLine.Rounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a line of each report of one form; safe for one thread at a time. */
final class FormLines {
  private final Form form;
  private final FormColumns columns;
  private final Knowledge known;
  private final Measures measures;

  /** Where what is known of a report comes from. */
  record Knowledge(
      CaseBook cases,
      FigureComputation figures,
      CollectionProgress progress,
      WorkingDays days,
      ZoneId zone) {}

  FormLines(Form form, FormColumns columns, Knowledge known) {
    this.form = form;
    this.columns = columns;
    this.known = known;
    this.measures = new Measures(form);
  }

  /** A line, and the report itself when it is approved. */
  record Made(UnitLine line, @Nullable Report report) {}

  Made of(UnitStatus status, Map<Owner, Rounds> rounds) {
    Rounds came = rounds.getOrDefault(new Owner(status.unit().code(), status.which()), Rounds.NONE);
    Report report = approved(status).orElse(null);
    return new Made(line(status, came, report), report);
  }

  private Optional<Report> approved(UnitStatus status) {
    return Optional.ofNullable(status.filing())
        .filter(filing -> filing.state() == CaseState.APPROVED)
        .flatMap(filing -> known.cases().examination(filing.caseId()))
        .map(Examination::report);
  }

  private UnitLine line(UnitStatus status, Rounds rounds, @Nullable Report report) {
    LocalDate first = day(status.firstAt());
    Boolean onTime = status.answered() ? known.progress().isOnTime(status) : null;
    if (report == null) {
      return new UnitLine(
          status, onTime, first, rounds, null, null, null, null, List.of(), Map.of());
    }
    Case approved = known.cases().get(requireNonNull(status.filing()).caseId());
    LocalDate on = day(approved.decidedAt());
    Integer took = first == null || on == null ? null : known.days().between(first, on);
    List<ComputedFigure> computed = known.figures().of(approved, report);
    RollUp rollUp = form.rollUp();
    return new UnitLine(
        status,
        onTime,
        first,
        rounds,
        on,
        took,
        columns.value(rollUp.score(), report, computed) instanceof BigDecimal score ? score : null,
        columns.value(rollUp.grade(), report, computed) instanceof String grade ? grade : null,
        columns.values(report, computed, known.figures().compared(approved, report)),
        measures.of(report));
  }

  private @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, known.zone());
  }
}

package cn.baoshen.rollup;

import cn.baoshen.collection.UnitStatus;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.form.Form;
import cn.baoshen.rollup.FormLines.Knowledge;
import cn.baoshen.rollup.FormLines.Made;
import cn.baoshen.rollup.RollUpQueries.Owner;
import cn.baoshen.rollup.UnitLine.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads how all reports of a form stand, one after the other: only their lines are kept. */
class RollUpLines {
  private final UnitStatuses statuses;
  private final RollUpQueries queries;
  private final Knowledge known;
  private final RollUpTexts texts;

  RollUpLines(UnitStatuses statuses, RollUpQueries queries, Knowledge known, RollUpTexts texts) {
    this.statuses = statuses;
    this.queries = queries;
    this.known = known;
    this.texts = texts;
  }

  /** How far the reading is. */
  interface Progress {
    void at(int done, int all);
  }

  /** The columns of a form in a year. */
  FormColumns columns(Form form, int year) {
    return new FormColumns(form, year, texts);
  }

  /**
   * The lines of a form in a year, in the registry's order.
   *
   * @param each is shown every one as it is made, with the report
   */
  List<UnitLine> of(Form form, int year, Consumer<Made> each, Progress progress) {
    List<UnitStatus> all =
        statuses.all(year).stream().filter(s -> s.form().id().equals(form.id())).toList();
    Map<Owner, Rounds> rounds = queries.rounds(year, form.id());
    FormLines lines = new FormLines(form, columns(form, year), known);
    List<UnitLine> made = new ArrayList<>(all.size());
    for (UnitStatus status : all) {
      Made next = lines.of(status, rounds);
      each.accept(next);
      made.add(next.line());
      progress.at(made.size(), all.size());
    }
    return made;
  }
}

package cn.baoshen.review.inbound;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.model.Case;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.review.reply.words.NamedReport;

/** Tells an approval that names another report than the one it answers. */
final class OtherReports {
  private final CaseBook book;
  private final Units units;

  OtherReports(CaseBook book, Units units) {
    this.book = book;
    this.units = units;
  }

  /**
   * True when it names a report of another year, unit or number.
   *
   * @param words all that was written
   * @param notes what of it was written beside the approval
   */
  boolean are(String words, String notes, Case asked) {
    return NamedReport.isOfAnotherYear(notes, asked.year())
        || NamedReport.cases(words).stream()
            .anyMatch(id -> !id.equalsIgnoreCase(asked.id()) && book.find(id).isPresent())
        || NamedReport.unit(words)
            .or(() -> NamedReport.unit(notes))
            .filter(name -> isAnothers(name, asked))
            .isPresent();
  }

  /** True when what goes back is said to be another unit's. */
  boolean goBack(String words, Case asked) {
    return NamedReport.returnedTo(words).filter(name -> isAnothers(name, asked)).isPresent();
  }

  private boolean isAnothers(String name, Case asked) {
    return !NamedReport.mayName(name, asked.unitName())
        && units.all().stream()
            .filter(unit -> !unit.code().equals(asked.unitCode()))
            .map(Unit::name)
            .anyMatch(other -> NamedReport.mayName(name, other));
  }
}

package cn.baoshen.console.units;

import cn.baoshen.collection.UnitReminders;
import cn.baoshen.console.Times;
import cn.baoshen.review.letter.CollectionLetters;
import cn.baoshen.review.letter.LetterWriter;
import java.util.Optional;

/** The reminder that a unit would get if it were ordered now, to be read before. */
public class ReminderPreviews {
  private final UnitReminders reminders;
  private final CollectionLetters letters;
  private final Times times;

  ReminderPreviews(UnitReminders reminders, CollectionLetters letters, Times times) {
    this.reminders = reminders;
    this.letters = letters;
    this.times = times;
  }

  /** The letter to the unit of this code; empty when it owes nothing. */
  public Optional<LetterWriter.Preview> of(String unitCode) {
    return Optional.ofNullable(reminders.preview(unitCode, times.today())).map(letters::preview);
  }
}

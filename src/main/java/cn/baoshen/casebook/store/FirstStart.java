package cn.baoshen.casebook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The day on which this house was started for the first time, kept in a file of its own. */
public final class FirstStart {
  /** Its name in the state folder. */
  static final String FILE = "first-start.txt";

  private FirstStart() {}

  /** That day; today when none is kept, which is kept from then on. */
  public static LocalDate day(Path state, Clock clock) {
    Path kept = state.resolve(FILE);
    LocalDate today = LocalDate.now(clock);
    try {
      if (Files.exists(kept)) {
        return LocalDate.parse(Files.readString(kept).strip());
      }
      Files.createDirectories(state);
      Files.writeString(kept, today + "\n");
      OwnRights.closeAs(state, kept);
    } catch (IOException | DateTimeException unknown) {
      // A folder that cannot be written stops the start elsewhere, in words.
      return today;
    }
    return today;
  }
}

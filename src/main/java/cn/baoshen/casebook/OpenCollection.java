package cn.baoshen.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The collection that is open: which year's reports are asked for, and when. It changes while the
 * service runs, so whoever needs its year asks each time.
 */
public final class OpenCollection {
  private final Supplier<List<CollectionWindow>> windows;
  private final @Nullable String firstForm;

  /**
   * @param windows those of all years at this moment, the open one first
   * @param firstForm id of the form that comes first; null for the first there is
   */
  public OpenCollection(Supplier<List<CollectionWindow>> windows, @Nullable String firstForm) {
    this.windows = windows;
    this.firstForm = firstForm;
  }

  /** A collection that stays open, whose first form is the first there is. */
  public OpenCollection(int year, LocalDate opens, LocalDate due) {
    this(() -> List.of(new CollectionWindow(year, opens, due, null)), null);
  }

  private CollectionWindow open() {
    return windows.get().get(0);
  }

  /** The window of a year that was open before; empty for any other year. */
  public Optional<CollectionWindow> closed(int year) {
    return windows.get().stream().skip(1).filter(window -> window.year() == year).findFirst();
  }

  /** The years that are or were collected, the open one first. */
  public List<Integer> years() {
    return windows.get().stream().map(CollectionWindow::year).toList();
  }

  /** The reporting year. */
  public int year() {
    return open().year();
  }

  /** First day on which reports are asked for. */
  public LocalDate opens() {
    return open().opens();
  }

  /** Last day on which a report is in time. */
  public LocalDate due() {
    return open().due();
  }

  /** Id of the form that comes first; null for the first there is. */
  public @Nullable String firstForm() {
    return firstForm;
  }
}

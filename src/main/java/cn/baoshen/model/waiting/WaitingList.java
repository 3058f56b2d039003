package cn.baoshen.model.waiting;

import java.time.LocalDate;
import java.util.List;

/**
 * The cases that one letter lists, longest waiting first.
 *
 * @param id fixed by the reader and the day
 * @param to mail address of the reviewer; empty for the administrator
 * @param weekdaysOnly years whose holidays are not known: their working days are mere weekdays
 */
public record WaitingList(
    String id, String to, LocalDate on, List<Waiting> cases, List<Integer> weekdaysOnly) {
  public WaitingList {
    cases = List.copyOf(cases);
    weekdaysOnly = List.copyOf(weekdaysOnly);
  }
}

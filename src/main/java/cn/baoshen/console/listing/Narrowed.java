package cn.baoshen.console.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of cases further; what is null is left open.
 *
 * @param rule id of a rule that found something
 * @param reviewer address of somebody who was asked
 * @param from first day on which it came in
 * @param until last day on which it came in
 */
public record Narrowed(
    @Nullable String rule,
    @Nullable String reviewer,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  /** Leaves everything open. */
  public static final Narrowed NOTHING = new Narrowed(null, null, null, null);
}

package cn.baoshen.model.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The durable way to the next station; joins the transaction that is under way. */
@FunctionalInterface
public interface Handover {
  /**
   * Lets a station do a piece of work once, at its time; the same work is not queued twice.
   *
   * @param due when; null for now
   */
  void to(WorkItem work, @Nullable Instant due);

  /** Lets a station do a piece of work as soon as it can. */
  default void to(WorkItem work) {
    to(work, null);
  }
}

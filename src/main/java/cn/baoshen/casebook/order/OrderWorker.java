package cn.baoshen.casebook.order;

import java.util.Set;
import java.util.concurrent.Executor;

/** Does what people order. Long work asks it between two reports whether it may go on. */
public interface OrderWorker extends Executor {
  /**
   * Does what was ordered, and remembers its name until it is done or has failed.
   *
   * @param name by which a later life of the service knows it
   */
  default void order(String name, Runnable work) {
    execute(work);
  }

  /** The orders that an earlier life of the service did not come to the end of. */
  default Set<String> left() {
    return Set.of();
  }

  /**
   * Returns while work may go on.
   *
   * @throws BrokenOff when the service ends; what is unfinished is then removed by whose it is
   */
  default void goOn() {}
}

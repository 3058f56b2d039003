package cn.baoshen.casebook.store;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The right to do a piece of work, as far as this thread does any: a number in the database that
 * goes up whenever the right passes on. Whatever leaves the database asks for it last.
 */
public final class Lease implements AutoCloseable {
  private static final ThreadLocal<@Nullable Lease> HELD = new ThreadLocal<>();

  private final BooleanSupplier holds;

  private Lease(BooleanSupplier holds) {
    this.holds = holds;
  }

  /**
   * Everything that this thread does until this is closed, it does by this right.
   *
   * @param holds asks the database whether the right is still ours
   */
  public static Lease begin(BooleanSupplier holds) {
    Lease lease = new Lease(holds);
    HELD.set(lease);
    return lease;
  }

  /** True when this thread works by no right at all, or by one that is still ours. */
  public static boolean isHeld() {
    @Nullable Lease lease = HELD.get();
    return lease == null || lease.holds.getAsBoolean();
  }

  /** Nothing leaves the database any more once the work is another's. */
  public static void stand() {
    if (!isHeld()) {
      throw new LostLease();
    }
  }

  @Override
  public void close() {
    HELD.remove();
  }
}

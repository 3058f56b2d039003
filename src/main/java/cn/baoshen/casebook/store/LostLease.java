package cn.baoshen.casebook.store;

import org.jspecify.annotations.Nullable;

/** The work was taken over by another while this one slept; nothing of it is written any more. */
public final class LostLease extends RuntimeException {
  LostLease() {
    super("the work is another's by now");
  }

  /** True when this is why something failed. */
  public static boolean isSeenIn(@Nullable Throwable thrown) {
    @Nullable Throwable cause = thrown;
    while (cause != null && !(cause instanceof LostLease)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}

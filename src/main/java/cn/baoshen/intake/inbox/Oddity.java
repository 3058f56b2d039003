package cn.baoshen.intake.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in the inbox that is not simply about to be taken.
 *
 * @param path where it lies within the inbox, made safe to show
 * @param since since when it lies there as it is; null when that cannot be told
 */
public record Oddity(String path, Kind kind, @Nullable Instant since) {
  /** Why it is odd. */
  public enum Kind {
    /** A name that programs leave behind; it is never taken. */
    IGNORED,
    /** A report by its ending, whose name begins with a dot, so that it is not taken. */
    HIDDEN,
    /** A copy that has not been finished for a long time. */
    UNFINISHED,
    /** A link, a pipe, a device, or a folder with a report's name. */
    NO_FILE,
    /** It cannot be read. */
    UNREADABLE,
    /** It could have been taken for a long time and still lies there. */
    STANDING
  }
}

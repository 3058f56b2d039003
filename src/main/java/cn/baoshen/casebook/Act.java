package cn.baoshen.casebook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an administrator's act.
 *
 * @param refusal why it was not done; null when it was
 * @param subject what it made or changed: a case, or the number of an entry; null when refused
 */
public record Act(@Nullable Refusal refusal, @Nullable String subject) {
  public static Act done(Object subject) {
    return new Act(null, String.valueOf(subject));
  }

  public static Act refused(Refusal why) {
    return new Act(why, null);
  }

  /** Why a refused act was not done. */
  public Refusal why() {
    return Objects.requireNonNull(refusal);
  }

  public boolean isDone() {
    return refusal == null;
  }
}

package cn.baoshen.safekeeping.outbox;

import cn.baoshen.casebook.tier.Reinstatement.Remains;
import cn.baoshen.model.Verdict;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox tells of one case.
 *
 * @param verdict what the rules said of it
 * @param original its file in the bag; null when it was not archived
 * @param report its report as JSON in the bag; null when it was not archived
 */
public record Told(
    Remains remains, Verdict verdict, @Nullable Path original, @Nullable Path report) {
  public String id() {
    return remains.subject().id();
  }

  public boolean isArchived() {
    return original != null;
  }
}

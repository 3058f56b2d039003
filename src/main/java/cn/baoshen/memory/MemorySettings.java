package cn.baoshen.memory;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much heap documents may take.
 *
 * @param documents of all that are opened or drawn at the same time; null for a share of the heap
 */
@ConfigurationProperties("baoshen.memory")
public record MemorySettings(@Nullable DataSize documents) {
  /** The service itself needs some 130 MB, and collectors like room to work in. */
  private static final double SHARE = 0.4;

  HeapBudget budget() {
    long share = (long) (Runtime.getRuntime().maxMemory() * SHARE);
    return new HeapBudget(documents == null ? share : documents.toBytes());
  }
}

package cn.baoshen.console.recheck;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Looks at many things, as many at once as there are processors; answers come in their order. */
final class SideBySide {
  private static final int MOST = 4;
  private static final int AT_ONCE =
      Math.min(MOST, Math.max(1, Runtime.getRuntime().availableProcessors()));

  private SideBySide() {}

  /**
   * Looks at each.
   *
   * @param taken is given every answer, or what kept it from being found, by this thread
   */
  static <T> void each(
      List<String> ids, Function<String, T> look, BiConsumer<String, CompletableFuture<T>> taken) {
    ExecutorService pool =
        Executors.newFixedThreadPool(AT_ONCE, new CustomizableThreadFactory("recheck-look-"));
    try {
      List<CompletableFuture<T>> answers =
          ids.stream()
              .map(id -> CompletableFuture.supplyAsync(() -> look.apply(id), pool))
              .toList();
      try {
        for (int i = 0; i < answers.size(); i++) {
          taken.accept(ids.get(i), answers.get(i));
        }
      } finally {
        // Of no meaning to those that were looked at; the others are passed over.
        answers.forEach(answer -> answer.cancel(false));
      }
    } finally {
      pool.shutdown();
    }
  }
}

package cn.baoshen.form.feel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The last answers, by thread: many expressions ask the same of one report. */
final class Recent<K, V> {
  private final ThreadLocal<Map<K, V>> answers;

  /**
   * Keeps so many and no more.
   *
   * @param most how many a thread keeps
   */
  Recent(int most) {
    this.answers =
        ThreadLocal.withInitial(
            () ->
                new LinkedHashMap<>() {
                  @Override
                  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                    return size() > most;
                  }
                });
  }

  V of(K asked, Function<K, V> answer) {
    return answers.get().computeIfAbsent(asked, answer);
  }
}

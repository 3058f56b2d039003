package cn.baoshen.review.reply.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was read from the texts that came last, at most so many. */
public final class Latest<V> {
  private final Map<String, V> known;

  public Latest(int most) {
    this.known =
        Collections.synchronizedMap(
            new LinkedHashMap<>(most, 0.75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
              }
            });
  }

  public V of(String text, Function<String, V> reading) {
    V found = known.get(text);
    V read = found == null ? reading.apply(text) : found;
    known.put(text, read);
    return read;
  }
}

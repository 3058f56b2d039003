package cn.baoshen.camel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much one round through the inbox takes of each folder, so that whoever drops a hundred
 * thousand files keeps nobody else waiting.
 */
class Turns {
  /** Files of a folder that are looked at in one round; the rest is not even remembered. */
  private static final int LOOKS = 500;

  /** What all folders together are given in one round, and a single one at most. */
  private static final int ROUND = 200;

  private static final int MOST = 50;

  private final Map<Path, Integer> looks = new HashMap<>();
  private final Map<Path, Integer> taken = new HashMap<>();
  private final Set<Path> busy = new HashSet<>();
  private int share = MOST;

  /** A new round; its shares follow from how many folders had something in the last one. */
  void begin() {
    share = Math.max(1, Math.min(MOST, ROUND / Math.max(1, busy.size())));
    looks.clear();
    taken.clear();
    busy.clear();
  }

  /** True when the round has seen enough of this folder; asked for each of its files. */
  boolean isOver(Path folder) {
    return looks.getOrDefault(folder, 0) >= LOOKS;
  }

  /** Notes that a file of this folder is looked at. */
  void look(Path folder) {
    looks.merge(folder, 1, Integer::sum);
  }

  /** True while the round still takes files of this folder. */
  boolean mayTake(Path folder) {
    busy.add(folder);
    return taken.merge(folder, 1, Integer::sum) <= share;
  }
}

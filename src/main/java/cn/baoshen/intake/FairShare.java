package cn.baoshen.intake;

import cn.baoshen.model.Unit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much one round through the inbox takes of each sender, so that whoever drops a hundred
 * thousand files, in however many folders, keeps nobody else waiting.
 */
public class FairShare {
  /** Files of a sender that are looked at in one round; the rest is not even remembered. */
  private static final int LOOKS = 60;

  /** What all senders together are given in one round, and a single one at most. */
  private static final int ROUND = 200;

  private static final int MOST = 6;

  /** Files that have to be read to learn whose they are; reading alone makes no work. */
  private static final int MOST_UNSAID = 50;

  /** Work of one sender that may be due while its next file is taken; a file makes some more. */
  private static final int QUEUE = 12;

  private static final int WORK_OF_A_FILE = 2;

  private final Senders senders;
  private final Map<String, Integer> looks = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<String> busy = new HashSet<>();
  private Map<String, Integer> due = Map.of();
  private final DoorTime time;
  private int share = MOST;

  FairShare(Senders senders) {
    this(senders, System::nanoTime);
  }

  FairShare(Senders senders, LongSupplier nanos) {
    this.senders = senders;
    this.time = new DoorTime(nanos);
  }

  /** By whose turn this file is taken. */
  public String sender(Path file) {
    return senders.of(file);
  }

  /**
   * A new round; its shares follow from how many senders had something in the last one.
   *
   * @param due how much work of each unit waits to be done
   */
  public synchronized void begin(Map<String, Integer> due) {
    this.due = Map.copyOf(due);
    share = Math.max(1, Math.min(MOST, ROUND / Math.max(1, busy.size())));
    looks.clear();
    taken.clear();
    busy.clear();
    time.begin();
  }

  /** Where the files of this sender come in this round: those of a smaller number first. */
  public synchronized int place(String sender) {
    return time.place(sender);
  }

  /** True while the round has time for one more file. */
  synchronized boolean hasTime() {
    return !time.isSpent();
  }

  /** The moment at which a file begins to be read. */
  long begun() {
    return time.now();
  }

  /** Notes how long this file was read. */
  synchronized void read(Path file, long since) {
    time.read(senders.of(file), since);
  }

  /** True when the round has seen enough of this sender; asked for each of its files. */
  public synchronized boolean isOver(String sender) {
    return looks.getOrDefault(sender, 0) >= LOOKS;
  }

  /** Notes that a file of this sender is looked at. */
  public synchronized void look(String sender) {
    looks.merge(sender, 1, Integer::sum);
  }

  /** True while the round still takes files of this sender. */
  public synchronized boolean mayTake(String sender) {
    busy.add(sender);
    int before = taken.getOrDefault(sender, 0);
    boolean next = before < most(sender) && queue(sender, before) < QUEUE;
    if (next) {
      taken.put(sender, before + 1);
    }
    return next;
  }

  private int queue(String sender, int files) {
    boolean read = !sender.equals(Senders.UNSAID);
    return read ? due.getOrDefault(sender, 0) + WORK_OF_A_FILE * files : 0;
  }

  /**
   * True when a file that has been read is taken in this round: one of the inbox itself only now
   * tells whose it is.
   */
  boolean isIts(String path, @Nullable Unit unit) {
    return senders.learn(path, unit).map(this::mayTake).orElse(true);
  }

  /** Forgets a file that is gone. */
  void ended(String path) {
    senders.forget(path);
  }

  private int most(String sender) {
    return sender.equals(Senders.UNSAID) ? MOST_UNSAID : share;
  }
}

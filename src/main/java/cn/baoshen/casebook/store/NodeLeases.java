package cn.baoshen.casebook.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one node at a time does for all: whoever holds a lease renews it, and another takes it when
 * it has run out by the database's clock. A database in a file has one node, which holds all.
 */
public class NodeLeases {
  /** Longer than a pause of the collector, and taken over well within half a minute. */
  private static final String LASTS = "interval '15' second";

  private static final Duration RENEWED = Duration.ofSeconds(4);
  private static final Duration ASKED = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final String holder;
  private final boolean alone;
  private final LongSupplier nanos;
  private final Map<String, Known> known = new HashMap<>();

  /** What the database said, and when. */
  private record Known(boolean ours, long at) {}

  /**
   * @param alone whether no other node can be there
   * @param nanos counts nanoseconds, whatever the clock says
   */
  public NodeLeases(JdbcClient jdbc, String holder, boolean alone, LongSupplier nanos) {
    this.jdbc = jdbc;
    this.holder = holder;
    this.alone = alone;
    this.nanos = nanos;
  }

  /** True where no other node can be. */
  public boolean isAlone() {
    return alone;
  }

  /** True while no other node does it, so that this one may; asked often, and cheaply. */
  public synchronized boolean isOurs(String name) {
    if (alone) {
      return true;
    }
    Known last = known.get(name);
    if (last == null || isOld(last)) {
      last = new Known(isTaken(name), nanos.getAsLong());
      known.put(name, last);
    }
    return last.ours();
  }

  private boolean isOld(Known last) {
    Duration fresh = last.ours() ? RENEWED : ASKED;
    return nanos.getAsLong() - last.at() >= fresh.toNanos();
  }

  private boolean isTaken(String name) {
    jdbc.sql(
            "insert into node_lease (name, holder, number, until) values (?, '', 0,"
                + " current_timestamp) on conflict do nothing")
        .param(name)
        .update();
    return jdbc.sql(
                "update node_lease set number = number + case when holder = ? then 0 else 1 end,"
                    + (" holder = ?, until = current_timestamp + " + LASTS)
                    + " where name = ? and (holder = ? or until <= current_timestamp)")
            .params(holder, holder, name, holder)
            .update()
        == 1;
  }

  /**
   * Holds it until the transaction under way has ended, in which no other node can take it.
   *
   * @throws LostLease when it is another's by now
   */
  public void stand(String name) {
    if (!alone && !isStill(name)) {
      throw new LostLease();
    }
  }

  private boolean isStill(String name) {
    return jdbc.sql("update node_lease set number = number where name = ? and holder = ?")
            .params(name, holder)
            .update()
        == 1;
  }

  /** Gives back what this node holds, so that others need not wait until it has run out. */
  public synchronized void release() {
    if (!alone) {
      known.clear();
      jdbc.sql("update node_lease set holder = '', until = current_timestamp where holder = ?")
          .param(holder)
          .update();
    }
  }
}

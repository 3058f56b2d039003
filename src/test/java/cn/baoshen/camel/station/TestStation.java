package cn.baoshen.camel.station;

import cn.baoshen.model.work.WorkItem;
import java.util.concurrent.atomic.AtomicInteger;

/** A station whose work a test writes down; work that throws nothing is done. */
final class TestStation implements StationHandler {
  private final Work work;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  /** What it does, told how often it was begun. */
  interface Work {
    void doIt(int time) throws Exception;
  }

  TestStation(Work work) {
    this.work = work;
  }

  @Override
  public void work(WorkItem order) throws Exception {
    work.doIt(begun.incrementAndGet());
    done.incrementAndGet();
  }

  int begun() {
    return begun.get();
  }

  int done() {
    return done.get();
  }

  @Override
  public int attempts() {
    return 6;
  }

  @Override
  public boolean isCritical() {
    return true;
  }
}

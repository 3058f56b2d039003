package cn.baoshen.integrity;

import cn.baoshen.casebook.chain.ChainReading;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptSums;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One reading of everything that is kept, from the first entry to the last file. */
public class Verification {
  private final ChainReading chain;
  private final DailySeals seals;
  private final KeptSums sums;
  private final JdbcClient jdbc;
  private final Folders folders;

  Verification(
      ChainReading chain, DailySeals seals, KeptSums sums, JdbcClient jdbc, Folders folders) {
    this.chain = chain;
    this.seals = seals;
    this.sums = sums;
    this.jdbc = jdbc;
    this.folders = folders;
  }

  /** How much was read. */
  public record Extent(long entries, long bags, long files) {}

  /**
   * Reads all of it.
   *
   * @param found told of each thing that is not as it was written, histories first
   * @param adopts whether the sums of what was never looked at are kept
   */
  Extent read(Consumer<Broken> found, boolean adopts) {
    AtomicLong entries = new AtomicLong();
    chain.read(broken -> found.accept(named(broken)), entries::addAndGet);
    SealFiles files = new SealFiles(folders.outbox());
    seals.all().stream()
        .filter(seal -> !files.agrees(seal))
        .forEach(seal -> found.accept(new Broken("seal-file", seal.day().toString())));
    files.without(seals.all()).forEach(day -> found.accept(new Broken("seal-gone", day)));
    long bags = new BagsReading(folders.outbox(), sums, new Unknown(jdbc)).read(found, adopts);
    long kept = new KeptReading(folders.state(), jdbc, sums, found, adopts).read();
    return new Extent(entries.get(), bags, kept);
  }

  private static Broken named(ChainReading.Break broken) {
    String subject =
        broken.caseId().isEmpty()
            ? broken.what()
            : (broken.caseId() + " #" + broken.number() + " " + broken.what()).strip();
    return new Broken("history-" + broken.kind(), subject);
  }
}

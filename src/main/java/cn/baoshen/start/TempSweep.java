package cn.baoshen.start;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.NodeLives;
import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;

/**
 * What earlier lives left unfinished, swept once the database is open. Where it is embedded, its
 * lock proves that nobody else is still writing there; where several nodes share it, a life that
 * still gives signs keeps what is its own, and one that the database does not know keeps it for a
 * day.
 */
class TempSweep implements InitializingBean {
  private static final Duration UNKNOWN = Duration.ofDays(1);

  private final Folders folders;
  private final NodeLives lives;
  private final boolean alone;

  /**
   * @param alone whether no other node can be there
   */
  TempSweep(Folders folders, NodeLives lives, boolean alone) {
    this.folders = folders;
    this.lives = lives;
    this.alone = alone;
  }

  @Override
  public void afterPropertiesSet() {
    lives.sign();
    Set<String> ended = lives.ended();
    sweep(folders.state(), ended);
    sweep(folders.outbox(), ended);
    ended.forEach(lives::forget);
  }

  private void sweep(Path folder, Set<String> ended) {
    try {
      new KeptFiles(folder).sweep(left -> hasEnded(left, ended));
    } catch (IOException e) {
      throw new CannotStart("cannot be swept: " + folder + ": " + e, e);
    }
  }

  private boolean hasEnded(Path left, Set<String> ended) {
    String life = KeptFiles.lifeOf(left);
    return !life.equals(KeptFiles.LIFE) && (alone || ended.contains(life) || isForgotten(left));
  }

  private static boolean isForgotten(Path left) {
    try {
      Instant changed = Files.getLastModifiedTime(left).toInstant();
      return changed.isBefore(Instant.now().minus(UNKNOWN));
    } catch (IOException gone) {
      return false;
    }
  }
}

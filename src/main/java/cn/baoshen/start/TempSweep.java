package cn.baoshen.start;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.InitializingBean;

/**
 * What an earlier life left unfinished, swept once the database is open: its lock proves that
 * nobody else is still writing there.
 */
class TempSweep implements InitializingBean {
  private final Folders folders;

  TempSweep(Folders folders) {
    this.folders = folders;
  }

  @Override
  public void afterPropertiesSet() {
    sweep(folders.state());
    sweep(folders.outbox());
  }

  private static void sweep(Path folder) {
    try {
      new KeptFiles(folder).sweep();
    } catch (IOException e) {
      throw new CannotStart("cannot be swept: " + folder + ": " + e, e);
    }
  }
}

package cn.baoshen.start;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.CannotStart;
import cn.baoshen.safekeeping.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;

/** Checks the folders and the locale. */
class StartChecks implements InitializingBean {
  private final Folders folders;

  StartChecks(Folders folders) {
    this.folders = folders;
  }

  @Override
  public void afterPropertiesSet() {
    seesChineseNames();
    prepare(folders.state());
    Stream.of(folders.state(), folders.outbox()).forEach(StartChecks::isDependable);
    isFolder("baoshen.inbox", folders.inbox());
    isFolder("baoshen.routes", folders.routes());
    new RouteFiles(folders.routes()).layOut();
  }

  /** What is made here is for the service alone; what was here before is closed and told. */
  private static void prepare(Path state) {
    boolean fresh = !Files.exists(state);
    create(state);
    Rights.close(state, fresh);
  }

  private static void seesChineseNames() {
    try {
      Path.of("\u62a5\u5ba1");
    } catch (InvalidPathException e) {
      throw new CannotStart(
          "the locale cannot see Chinese file names, they would be skipped in silence: start with"
              + " LC_ALL=C.UTF-8");
    }
  }

  private static void isFolder(String setting, Path folder) {
    create(folder);
    if (!Files.isReadable(folder)) {
      throw new CannotStart(setting + ": cannot be read: " + folder);
    }
  }

  /** A folder is dependable when a finished file can be given its name in one step. */
  private static void isDependable(Path folder) {
    create(folder);
    try {
      Path from = Files.write(new KeptFiles(folder).unfinished(), new byte[1]);
      Path to = folder.resolve("." + from.getFileName());
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(to);
    } catch (IOException e) {
      throw new CannotStart("cannot write, or not rename in one step, in " + folder + ": " + e, e);
    }
  }

  static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CannotStart("cannot create the folder " + folder + ": " + e, e);
    }
  }
}

package cn.baoshen.camel;

import cn.baoshen.intake.FairShare;
import cn.baoshen.intake.OddNames;
import cn.baoshen.intake.inbox.StabilityCheck;
import java.io.File;
import java.nio.file.Path;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Lets Camel's file consumer see only what the lookout finds ready. */
class InboxFilter implements GenericFileFilter<File> {
  private static final String IGNORED = "/ignored";

  private final StabilityCheck stabilityCheck;
  private final OddNames names;
  private final FairShare turns;
  private final InboxFolders folders;

  InboxFilter(
      StabilityCheck stabilityCheck, OddNames names, FairShare turns, InboxFolders folders) {
    this.folders = folders;
    this.stabilityCheck = stabilityCheck;
    this.names = names;
    this.turns = turns;
  }

  @Override
  public boolean accept(GenericFile<File> seen) {
    Path path = seen.getFile().toPath();
    if (seen.isDirectory()) {
      return folders.isDue(path) && !names.isNoticed(path) && stabilityCheck.mayEnter(path);
    }
    boolean ignored = stabilityCheck.isIgnored(path);
    if (!ignored) {
      folders.lies(path);
    }
    return !names.isNoticed(path) && isNext(path, ignored);
  }

  private boolean isNext(Path file, boolean ignored) {
    String sender = turns.sender(file);
    boolean resting = stabilityCheck.isResting(file);
    if (!resting && !ignored) {
      folders.waits();
    }
    return !turns.isOver(sender)
        && !resting
        && isLookedAt(file, sender, ignored)
        && stabilityCheck.isReady(file);
  }

  // Names that are never taken have looks of their own, so that they use up nobody's.
  private boolean isLookedAt(Path file, String sender, boolean ignored) {
    String whose = ignored ? sender + IGNORED : sender;
    boolean over = turns.isOver(whose);
    turns.look(whose);
    return !over;
  }
}

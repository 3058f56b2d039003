package cn.baoshen.camel;

import cn.baoshen.intake.FairShare;
import java.io.File;
import java.util.Comparator;
import org.apache.camel.component.file.GenericFile;

/**
 * The order of a round through the inbox: by turns, and of one sender by the times of the files, so
 * that of several versions the newest becomes the last revision, whatever they are called.
 */
class InboxOrder implements Comparator<GenericFile<File>> {
  private final FairShare turns;

  InboxOrder(FairShare turns) {
    this.turns = turns;
  }

  @Override
  public int compare(GenericFile<File> one, GenericFile<File> other) {
    int byTurn = Integer.compare(place(one), place(other));
    return byTurn != 0 ? byTurn : Long.compare(one.getLastModified(), other.getLastModified());
  }

  private int place(GenericFile<File> file) {
    return turns.place(turns.sender(file.getFile().toPath()));
  }
}

package cn.baoshen.camel;

import cn.baoshen.intake.FairShare;
import java.io.File;
import java.util.Comparator;
import org.apache.camel.component.file.GenericFile;

/** The order of a round through the inbox: by turns, otherwise as the file system lists it. */
class InboxOrder implements Comparator<GenericFile<File>> {
  private final FairShare turns;

  InboxOrder(FairShare turns) {
    this.turns = turns;
  }

  @Override
  public int compare(GenericFile<File> one, GenericFile<File> other) {
    return Integer.compare(place(one), place(other));
  }

  private int place(GenericFile<File> file) {
    return turns.place(turns.sender(file.getFile().toPath()));
  }
}

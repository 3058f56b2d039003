package cn.baoshen.camel;

import cn.baoshen.intake.Lookout;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Lets Camel's file consumer see only what the lookout finds ready. */
class InboxFilter implements GenericFileFilter<java.io.File> {
  private final Lookout lookout;

  InboxFilter(Lookout lookout) {
    this.lookout = lookout;
  }

  @Override
  public boolean accept(GenericFile<java.io.File> seen) {
    return seen.isDirectory()
        ? lookout.mayEnter(seen.getFile().toPath())
        : lookout.isReady(seen.getFile().toPath());
  }
}

package cn.baoshen.casebook.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A place in the file system, named {@code steady:…} to H2, whose files no interrupt closes. H2
 * makes each by its public constructor.
 */
public final class SteadyPath extends FilePathWrapper {
  static final String SCHEME = "steady";

  static {
    FilePath.register(new SteadyPath());
  }

  /** The address of a database in such a file. */
  static String url(String fileUrl) {
    return fileUrl.replaceFirst(EmbeddedDatabase.FILE, "jdbc:h2:" + SCHEME + ":");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new SteadyFile(getBase().toString(), mode);
  }
}

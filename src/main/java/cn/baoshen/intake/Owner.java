package cn.baoshen.intake;

import cn.baoshen.report.Unit;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the unit that a file is tied to: by its folder, or by what it says of itself. */
interface Owner {
  Optional<Unit> byFolder(String folder);

  Optional<Unit> byContent(Path original);
}

package cn.baoshen.report;

import java.util.Collection;
import java.util.Optional;

/** The units that reports are asked from. */
public interface Units {
  Optional<Unit> byCode(String code);

  /** The unit of this official name; empty when none or several have it. */
  Optional<Unit> byName(String name);

  Collection<Unit> all();
}

package cn.baoshen.report;

import java.util.List;
import java.util.Optional;

/** The units that hand in reports, as the registry knows them. */
public interface Units {
  /** The unit with this code; full-width digits and letters count as plain ones. */
  Optional<Unit> byCode(String code);

  /** The unit with this full official name; full-width forms count as plain ones. */
  Optional<Unit> byName(String name);

  /** All units in the registry's order. */
  List<Unit> all();
}

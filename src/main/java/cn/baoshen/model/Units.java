package cn.baoshen.model;

import java.util.List;
import java.util.Optional;

/** The units that hand in reports, as the registry knows them. */
public interface Units {
  /** The unit with this code; full-width forms count as plain ones, and letters in any case. */
  Optional<Unit> byCode(String code);

  /**
   * The unit that states this code: its own, or else the one (统一社会信用代码) that no other unit has;
   * full-width forms count as plain ones, and the case of letters does not count.
   */
  default Optional<Unit> byStatedCode(String stated) {
    return byCode(stated);
  }

  /**
   * All units that this code could mean: the one with it as its own, or else those that have it as
   * their 统一社会信用代码, which units without a legal person of their own share.
   */
  default List<Unit> allByStatedCode(String stated) {
    return byStatedCode(stated).stream().toList();
  }

  /** The unit with this full official name; full-width forms count as plain ones. */
  Optional<Unit> byName(String name);

  /** All units in the registry's order. */
  List<Unit> all();
}

package cn.baoshen.testing;

import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.List;
import java.util.Optional;

/** A registry of the units that a test names. */
public class ListedUnits implements Units {
  private final List<Unit> units;

  public ListedUnits(Unit... units) {
    this.units = List.of(units);
  }

  @Override
  public Optional<Unit> byCode(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findAny();
  }

  @Override
  public Optional<Unit> byName(String name) {
    return units.stream().filter(unit -> unit.name().equals(name)).findAny();
  }

  @Override
  public List<Unit> all() {
    return units;
  }
}

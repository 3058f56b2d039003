package cn.baoshen.console.units;

import cn.baoshen.console.posted.SentFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.validation.BindException;

/** The units that are picked out of the list: by name, or all that the filter finds. */
public class UnitChoices {
  private final UnitRoster roster;

  UnitChoices(UnitRoster roster) {
    this.roster = roster;
  }

  /** All that the filter of the request finds. */
  public List<UnitChoice> found(HttpServletRequest request) throws BindException {
    return choices(roster.lines(SentFilter.of(request, UnitFilter.class)).stream());
  }

  /** Those with these codes. */
  public List<UnitChoice> named(List<String> codes) {
    Set<String> wanted = Set.copyOf(codes);
    return choices(roster.all().filter(line -> wanted.contains(line.unit().code())));
  }

  private static List<UnitChoice> choices(Stream<UnitLine> lines) {
    Map<String, UnitChoice> units = new LinkedHashMap<>();
    lines.forEach(
        line ->
            units.merge(
                line.unit().code(),
                new UnitChoice(line.unit().code(), line.unit().name(), line.owes()),
                (one, other) -> one.owes() ? one : other));
    return new ArrayList<>(units.values());
  }
}

package cn.baoshen.enrichment;

import cn.baoshen.model.MailAddress;
import cn.baoshen.model.organ.People;
import cn.baoshen.model.organ.Person;
import cn.baoshen.table.ConfigTable.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reviewers as the registry names them, in columns beside their addresses. */
final class RegisteredPeople implements People {
  private static final String NAME = "_name";
  private static final String TITLE = "_title";

  private final Map<String, Person> ofUnits = new HashMap<>();
  private final Map<String, Set<Person>> anywhere = new HashMap<>();

  RegisteredPeople(List<Line> lines) {
    lines.forEach(line -> RegistryCheck.TIERS.forEach(tier -> add(line, tier)));
  }

  /** The further columns that a registry may have for them. */
  static List<String> columns() {
    return RegistryCheck.TIERS.stream()
        .flatMap(t -> List.of(t + NAME, t + TITLE).stream())
        .toList();
  }

  private void add(Line line, String tier) {
    String address = MailAddress.key(line.value(tier));
    String name = line.value(tier + NAME);
    if (!address.isEmpty() && !name.isEmpty()) {
      Person person = new Person(name, line.value(tier + TITLE));
      ofUnits.put(ofUnit(line.value("code"), address), person);
      anywhere.computeIfAbsent(address, key -> new HashSet<>()).add(person);
    }
  }

  private static String ofUnit(String code, String address) {
    return UnitRegistry.codeOf(code) + " " + address;
  }

  // An address with several names is an office's: whose it is then depends on the unit.
  @Override
  public Optional<Person> of(@Nullable String unit, String who) {
    String address = MailAddress.key(who);
    Person own = unit == null ? null : ofUnits.get(ofUnit(unit, address));
    Set<Person> named = anywhere.getOrDefault(address, Set.of());
    return own == null && named.size() == 1 ? named.stream().findFirst() : Optional.ofNullable(own);
  }
}

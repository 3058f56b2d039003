package cn.baoshen.enrichment;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.StatedCode;
import cn.baoshen.form.Wording;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.model.organ.People;
import cn.baoshen.table.ConfigTable;
import cn.baoshen.table.ConfigTable.Columns;
import cn.baoshen.table.ConfigTable.Line;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** The unit registry, read once from a UTF-8 CSV or a workbook and free of errors. */
public final class UnitRegistry implements Units {
  /** A further column that a registry may have: whether the unit has nothing to report. */
  static final String ZERO = "zero";

  /** Another: the unit's 统一社会信用代码. */
  static final String CREDIT = "credit";

  /** Another: the forms that the unit owes. */
  static final String FORMS = "forms";

  static final ResourceBundle WORDS = ResourceBundle.getBundle("text/units");

  private static final Columns COLUMNS =
      new Columns(
          List.of(
              "code",
              "name",
              "email",
              "category",
              "acceptor",
              "reviewer",
              "leader",
              "confidential"),
          further());
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, Unit> byCode = new LinkedHashMap<>();
  private final Map<String, Unit> byName = new LinkedHashMap<>();
  private final Map<String, List<Unit>> byCredit;
  private final People people;

  private UnitRegistry(List<Unit> units, People people) {
    this.people = people;
    for (Unit unit : units) {
      byCode.put(codeOf(unit.code()), unit);
      byName.put(nameOf(unit.name()), unit);
    }
    byCredit = units.stream().collect(Collectors.groupingBy(Unit::credit));
  }

  /**
   * The registry in this file.
   *
   * @param forms those that units may owe
   * @param own the addresses of the service
   * @throws cn.baoshen.model.CannotStart when anything is wrong with it, naming every bad line
   */
  public static UnitRegistry read(Resource file, AskedForms forms, OwnAddresses own) {
    OwedForms owed = new OwedForms(forms);
    ConfigTable table = ConfigTable.read(file, COLUMNS);
    RegistryCheck check = new RegistryCheck(table, owed, own);
    table.lines().forEach(check::check);
    if (table.isSound() && table.lines().isEmpty()) {
      table.wrong(WORDS.getString("empty"));
    }
    table.refuseErrors(WORDS.getString("heading"));
    return new UnitRegistry(
        table.lines().stream().map(line -> unit(line, owed)).toList(),
        new RegisteredPeople(table.lines()));
  }

  private static Set<String> further() {
    Set<String> further = new HashSet<>(RegisteredPeople.columns());
    further.addAll(Set.of(CREDIT, FORMS, ZERO));
    return further;
  }

  /** The reviewers, as far as the registry names them. */
  public People people() {
    return people;
  }

  @Override
  public Optional<Unit> byCode(String code) {
    return Optional.ofNullable(code).map(UnitRegistry::codeOf).map(byCode::get);
  }

  // Units without a legal person of their own share the code of the one they belong to.
  @Override
  public Optional<Unit> byStatedCode(String stated) {
    List<Unit> units = allByStatedCode(stated);
    return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }

  @Override
  public List<Unit> allByStatedCode(String stated) {
    Optional<Unit> own = byCode(stated);
    if (own.isPresent()) {
      return List.of(own.get());
    }
    List<Unit> units = byCredit(stated);
    return units.isEmpty() ? inside(stated) : units;
  }

  /** A code beside a name or another code: the units that own one of them, or else share one. */
  private List<Unit> inside(String stated) {
    List<String> codes = stated == null ? List.of() : StatedCode.in(stated);
    List<Unit> own = codes.stream().flatMap(code -> byCode(code).stream()).distinct().toList();
    return own.isEmpty()
        ? codes.stream().flatMap(code -> byCredit(code).stream()).distinct().toList()
        : own;
  }

  private List<Unit> byCredit(String stated) {
    return Optional.ofNullable(stated)
        .map(UnitRegistry::codeOf)
        .filter(code -> !code.isEmpty())
        .map(byCredit::get)
        .orElse(List.of());
  }

  @Override
  public Optional<Unit> byName(String name) {
    return Optional.ofNullable(name).map(UnitRegistry::nameOf).map(byName::get);
  }

  @Override
  public List<Unit> all() {
    return List.copyOf(byCode.values());
  }

  /** The form in which codes and names are compared: full-width forms plain, nothing invisible. */
  static String comparable(String text) {
    return Normalizer.normalize(PlainText.clean(text), Normalizer.Form.NFKC).strip();
  }

  /** A name as it is compared: without what forms print around it. */
  static String nameOf(String text) {
    return Wording.name(comparable(text));
  }

  /** A code as it is compared: letters in upper case, no space between them. */
  static String codeOf(String text) {
    return SPACE.matcher(comparable(text)).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static Unit unit(Line line, OwedForms owed) {
    UnaryOperator<String> values = column -> requireNonNull(line.values().get(column), column);
    return new Unit(
        values.apply("code"),
        values.apply("name"),
        values.apply("email"),
        values.apply("category"),
        reviewers(line.values()),
        Flag.isYes(values.apply("confidential")),
        Flag.isYes(values.apply(ZERO)),
        codeOf(values.apply(CREDIT)),
        owed.read(values.apply(FORMS)));
  }

  private static Map<Tier, String> reviewers(Map<String, String> values) {
    Map<Tier, String> reviewers = new EnumMap<>(Tier.class);
    for (int i = 0; i < RegistryCheck.TIERS.size(); i++) {
      String address = values.getOrDefault(RegistryCheck.TIERS.get(i), "");
      if (!address.isEmpty()) {
        reviewers.put(Tier.values()[i], address);
      }
    }
    return reviewers;
  }
}

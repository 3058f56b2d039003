package cn.baoshen.enrichment;

import cn.baoshen.model.Case;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.table.ConfigTable;
import cn.baoshen.table.ConfigTable.Line;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check of every line of a registry; it goes on after an error, so that all are named. */
final class RegistryCheck {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryCheck.class);

  static final List<String> TIERS = List.of("acceptor", "reviewer", "leader");

  private static final List<String> REQUIRED = List.of("code", "name", "email", "leader");
  private static final List<String> ADDRESSES = List.of("email", "acceptor", "reviewer", "leader");

  private static final List<String> FLAGS = List.of("confidential", UnitRegistry.ZERO);

  /** A code names folders, cases and mails on every system that may look at them. */
  private static final Pattern CODE =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");

  private static final Pattern CREDIT = Pattern.compile("[0-9A-Z]{18}");

  /** Names that Windows and file servers keep for themselves, and ours for what is no unit's. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?|recycler|recycled|thevolumesettingsfolder|"
              + Case.UNKNOWN_UNIT,
          Pattern.CASE_INSENSITIVE);

  private final ConfigTable table;
  private final OwedForms owed;
  private final OwnAddresses own;
  private final Map<String, Long> codes = new HashMap<>();
  private final Map<String, Long> names = new HashMap<>();

  RegistryCheck(ConfigTable table, OwedForms owed, OwnAddresses own) {
    this.table = table;
    this.owed = owed;
    this.own = own;
  }

  void check(Line line) {
    checkControls(line);
    REQUIRED.forEach(column -> require(!line.value(column).isEmpty(), line, "missing", column));
    checkCode(line);
    checkName(line);
    ADDRESSES.forEach(column -> checkAddress(line, column));
    checkPersons(line);
    FLAGS.forEach(column -> checkFlag(line, column));
    checkCredit(line);
    owed.wrong(line.value(UnitRegistry.FORMS))
        .forEach(wrong -> require(false, line, wrong.reason(), wrong.details()));
  }

  private void checkCredit(Line line) {
    String credit = line.value(UnitRegistry.CREDIT);
    boolean whole = CREDIT.matcher(UnitRegistry.codeOf(credit)).matches();
    require(credit.isEmpty() || whole, line, "bad-credit", UnitRegistry.CREDIT, credit);
  }

  private void checkFlag(Line line, String column) {
    String flag = line.value(column);
    require(Flag.isFlag(flag), line, "bad-flag", column, flag);
  }

  private void checkControls(Line line) {
    line.values()
        .forEach(
            (column, value) ->
                require(
                    value.codePoints().noneMatch(RegistryCheck::isUnsafe),
                    line,
                    "control",
                    column));
  }

  /** Controls and what turns or hides text: nothing that a name or an address needs. */
  private static boolean isUnsafe(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private void checkCode(Line line) {
    String code = line.value("code");
    if (code.isEmpty()) {
      return;
    }
    require(CODE.matcher(code).matches(), line, "bad-code", code);
    require(!RESERVED.matcher(code).matches(), line, "reserved-code", code);
    // Codes are folder names, and some systems do not tell cases of letters apart.
    requireFirst(codes, code.toLowerCase(Locale.ROOT), code, line, "duplicate-code");
  }

  private void checkName(Line line) {
    String name = line.value("name");
    if (!name.isEmpty()) {
      requireFirst(names, UnitRegistry.nameOf(name), name, line, "duplicate-name");
    }
  }

  private void requireFirst(
      Map<String, Long> seen, String key, String shown, Line line, String reason) {
    Long first = seen.putIfAbsent(key, line.number());
    require(first == null, line, reason, shown, first);
  }

  private void checkAddress(Line line, String column) {
    String address = line.value(column);
    boolean isNone = address.isEmpty();
    require(isNone || MailAddress.isPlain(address), line, "bad-address", column, address);
    if (!isNone && MailAddress.isPlain(address) && !own.canReach(address)) {
      // A house of its own may have such hosts; a slip of the pen looks the same.
      LOG.warn("line {}: {}", line.number(), words("host-without-dot", column, address));
    }
    require(!own.has(address), line, "own-mailbox", column, address);
  }

  private void checkPersons(Line line) {
    Set<String> persons = new HashSet<>();
    for (String tier : TIERS) {
      String person = line.value(tier);
      boolean first = person.isEmpty() || persons.add(person.toLowerCase(Locale.ROOT));
      require(first, line, "same-person", person);
      boolean units = !person.isEmpty() && MailAddress.isSame(person, line.value("email"));
      require(!units, line, "units-own", tier, person);
    }
  }

  private void require(boolean holds, Line line, String reason, Object... details) {
    if (!holds) {
      table.wrong(line, words(reason, details));
    }
  }

  private static String words(String reason, Object... details) {
    Object[] texts = Stream.of(details).map(String::valueOf).toArray();
    return MessageFormat.format(UnitRegistry.WORDS.getString(reason), texts);
  }
}

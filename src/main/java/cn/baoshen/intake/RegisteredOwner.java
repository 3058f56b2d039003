package cn.baoshen.intake;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.form.StatedCode;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.ZeroReport;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the unit of a file in the registry: by its folder, or by the code or name it states. */
class RegisteredOwner {
  /** A code and a name beside it, either of them first and in brackets or not. */
  private static final List<String> BESIDE = forms("[\\s\\p{Z}\\p{Pd}_.·、,:+&]*");

  private final Units units;

  RegisteredOwner(Units units) {
    this.units = units;
  }

  private static List<String> forms(String between) {
    List<String> forms = new ArrayList<>();
    for (String code : List.of("%s", "[(\\[【]%s[)\\]】]")) {
      for (String name : List.of("(.+)", "[(\\[【](.+)[)\\]】]")) {
        forms.add(code + between + name);
        forms.add(name + between + code);
      }
    }
    return forms;
  }

  /**
   * A folder has a unit's code as its name, or the code and beside it the unit's own name. One that
   * names no unit, or says two things, is not guessed at, whatever its files say.
   */
  Optional<Unit> byFolder(String folder) {
    String plain = Normalizer.normalize(folder, Normalizer.Form.NFKC);
    return units.byCode(plain).or(() -> byCodeAndName(plain));
  }

  private Optional<Unit> byCodeAndName(String folder) {
    return StatedCode.in(folder).stream()
        .flatMap(code -> units.byCode(code).stream())
        .filter(unit -> isNothingElse(folder, unit))
        .findFirst();
  }

  private boolean isNothingElse(String folder, Unit unit) {
    return BESIDE.stream()
        .map(form -> form.formatted(Pattern.quote(unit.code())))
        .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE).matcher(folder))
        .filter(Matcher::matches)
        .flatMap(beside -> units.byName(beside.group(1)).stream())
        .anyMatch(named -> isSame(named, unit));
  }

  Optional<Unit> owner(Identity stated) {
    Optional<Unit> byCode = Optional.ofNullable(stated.code()).flatMap(units::byStatedCode);
    return byCode.isPresent() || stated.code() != null
        ? byCode
        : Optional.ofNullable(stated.name()).flatMap(units::byName);
  }

  /** Why what a file states cannot be meant for this unit's report of the year; null if it can. */
  Arrival.@Nullable Refusal astray(Identity stated, @Nullable Unit unit, int year) {
    Unit other = other(stated, unit);
    if (unit != null && other != null) {
      return FileAnswer.misplaced(other, unit);
    }
    return stated.year() == null || stated.year() == year
        ? null
        : new Arrival.Refusal(
            "other-year", List.of(stated.year().toString(), String.valueOf(year)), true);
  }

  /**
   * The other unit whose code is stated in a file of this unit's folder; null for none. Of several
   * that share the code it is the one whose name is stated, or the first. A name alone is written
   * in many ways and proves nothing.
   */
  private @Nullable Unit other(Identity stated, @Nullable Unit unit) {
    List<Unit> meant = stated.code() == null ? List.of() : units.allByStatedCode(stated.code());
    if (unit == null || meant.isEmpty() || meant.stream().anyMatch(u -> isSame(u, unit))) {
      return null;
    }
    return Optional.ofNullable(stated.name())
        .flatMap(units::byName)
        .filter(meant::contains)
        .orElse(meant.get(0));
  }

  private static boolean isSame(Unit one, Unit other) {
    return one.code().equals(other.code());
  }

  /** What such a file declares when it comes from this unit. */
  Arrival.Declaration declaration(@Nullable ZeroReport zero, @Nullable Unit unit, int year) {
    ZeroReport declared = requireNonNull(zero);
    return new Arrival.Declaration(declared.reason(), trouble(declared, unit, year));
  }

  private @Nullable String trouble(ZeroReport zero, @Nullable Unit unit, int year) {
    Identity stated = zero.identity();
    if ((stated.code() != null || stated.name() != null)
        && owner(stated).filter(owner -> owner.equals(unit)).isEmpty()) {
      return "zero-other-unit";
    }
    return zero.trouble(year);
  }
}

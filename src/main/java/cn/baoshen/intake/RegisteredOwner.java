package cn.baoshen.intake;

import cn.baoshen.casebook.Arrival;
import cn.baoshen.report.Unit;
import cn.baoshen.report.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/** Finds the unit of a file in the registry: by its folder, or by the code or name it states. */
class RegisteredOwner {
  private final Units units;
  private final FileReader files;

  RegisteredOwner(Units units, FileReader files) {
    this.units = units;
    this.files = files;
  }

  /** A folder that names no unit is not guessed at, whatever its files say. */
  Optional<Unit> byFolder(String folder) {
    return units.byCode(Normalizer.normalize(folder, Normalizer.Form.NFKC));
  }

  Optional<Unit> byContent(Path original) throws IOException {
    return owner(files.identity(Files.readAllBytes(original)));
  }

  Optional<Unit> owner(Identity stated) {
    Optional<Unit> byCode = Optional.ofNullable(stated.code()).flatMap(units::byStatedCode);
    return byCode.isPresent() || stated.code() != null
        ? byCode
        : Optional.ofNullable(stated.name()).flatMap(units::byName);
  }

  /** False when a glance tells that a file declares nothing. */
  boolean mayDeclare(Path original) throws IOException {
    return files.mayDeclare(Files.readAllBytes(original));
  }

  /** What a file of this unit declares; empty when it is a report, or none that can be told. */
  Optional<Arrival.Declaration> declaration(Path original, Unit unit, int year) throws IOException {
    return files
        .zeroReport(Files.readAllBytes(original))
        .map(zero -> new Arrival.Declaration(zero.reason(), trouble(zero, unit, year)));
  }

  private String trouble(ZeroReport zero, Unit unit, int year) {
    Identity stated = zero.identity();
    if ((stated.code() != null || stated.name() != null)
        && owner(stated).filter(unit::equals).isEmpty()) {
      return "zero-other-unit";
    }
    if (stated.year() != null && stated.year() != year) {
      return "zero-other-year";
    }
    return zero.reason().isEmpty() ? "zero-no-reason" : null;
  }
}

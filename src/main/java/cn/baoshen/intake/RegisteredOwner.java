package cn.baoshen.intake;

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
    Identity stated = files.identity(Files.readAllBytes(original));
    Optional<Unit> byCode = Optional.ofNullable(stated.code()).flatMap(units::byCode);
    return byCode.isPresent() || stated.code() != null
        ? byCode
        : Optional.ofNullable(stated.name()).flatMap(units::byName);
  }
}

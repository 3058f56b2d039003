package cn.baoshen.scale;

import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A registry of as many units as are wanted, and the people who review them. */
public final class ManyUnits {
  private static final int FIRST = 100_000;
  private static final int COUNTIES = 120;
  private static final List<String> KINDS =
      List.of("党委机关", "政府部门", "事业单位", "群团组织", "乡镇", "街道", "学校", "医院");

  private ManyUnits() {}

  /** The unit of this number, from 1. */
  static Unit unit(int number) {
    String code = String.valueOf(FIRST + number);
    String kind = KINDS.get(number % KINDS.size());
    return new Unit(
        code,
        "第" + (number % COUNTIES + 1) + "县" + kind + code,
        "unit" + code + "@county" + number % COUNTIES + ".example",
        kind,
        Map.of(
            Tier.ACCEPTOR, "shouli" + number / 50 + "@czj.example",
            Tier.REVIEWER, "shenhe" + number / 100 + "@czj.example",
            Tier.LEADER, "fuzeren" + number / 400 + "@czj.example"),
        number % 50 == 0);
  }

  /** The codes of the first of them. */
  public static List<String> codes(int units) {
    return IntStream.rangeClosed(1, units).mapToObj(number -> unit(number).code()).toList();
  }

  /** Writes the registry. */
  public static Path registry(Path file, int units) {
    String lines =
        IntStream.rangeClosed(1, units)
            .mapToObj(ManyUnits::unit)
            .map(ManyUnits::line)
            .collect(Collectors.joining("\n", header(), "\n"));
    try {
      return Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header() {
    return "code,name,email,category,acceptor,reviewer,leader,confidential\n";
  }

  private static String line(Unit unit) {
    return String.join(
        ",",
        unit.code(),
        unit.name(),
        unit.email(),
        unit.category(),
        unit.reviewers().get(Tier.ACCEPTOR),
        unit.reviewers().get(Tier.REVIEWER),
        unit.reviewers().get(Tier.LEADER),
        String.valueOf(unit.confidential()));
  }
}

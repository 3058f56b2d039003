package cn.baoshen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports to drop: the samples, handed in by any unit of a registry made for the test. */
public final class Submissions {
  private static final String CODE = "103001";
  private static final String NAME = "中共隆回县委机构编制委员会办公室";

  private Submissions() {}

  /** A report that passes every rule but for warnings, as this unit would hand it in. */
  public static byte[] sound(String code) {
    return sample("longhui-2024-corrected.json", code);
  }

  /** The report as it was published, with its false sums, as this unit would hand it in. */
  public static byte[] unsound(String code) {
    return sample("longhui-2024-as-published.json", code);
  }

  /** A report in which the sum of the items of special funds alone is off, by a cent. */
  public static byte[] withOneFalseSum(String code) {
    String sound = new String(sound(code), StandardCharsets.UTF_8);
    return sound
        .replace("\"办公费\", \"amount\": 13.01", "\"办公费\", \"amount\": 13.10")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sample(String name, String code) {
    try {
      String text = Files.readString(Path.of("src/samples", name));
      return text.replace(CODE, code)
          .replace("\"name\": \"" + NAME + "\"", "\"name\": \"" + unitName(code) + "\"")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String unitName(String code) {
    return "第" + code + "单位";
  }

  /** A registry of this many units, {@code U001} and on, all three tiers set. */
  public static Path registry(Path file, int units) {
    StringBuilder csv =
        new StringBuilder("code,name,email,category,acceptor,reviewer,leader,confidential\n");
    for (int i = 1; i <= units; i++) {
      String code = code(i);
      csv.append(code)
          .append(',')
          .append(unitName(code))
          .append(',')
          .append(code.toLowerCase())
          .append(
              "@unit.example,,shouli@czj.example,shenhe@czj.example,fuzeren@czj.example,false\n");
    }
    try {
      return Files.writeString(file, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String code(int number) {
    return String.format("U%03d", number);
  }
}

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A county made up: {@code java src/samples/County.java FOLDER [UNITS [SEED [YEAR]]]}, from the top
 * of the project, writes a registry, the reports of its units in the order in which they hand them
 * in, and {@code plan.csv}, which says what happens to each. The same seed makes the same county.
 *
 * <p>{@code plan.csv}: code, kind, files, waived rule. Kinds: {@code sound}; {@code late} comes
 * after the last day; {@code twice} is sent back by the rules, then by the acceptor; {@code waived}
 * has an error that is waived for it; {@code zero} has nothing to report; {@code none} owes no
 * report at all. Any may be confidential.
 */
final class County {
  private static final String[] CATEGORIES = {"教育", "卫生健康", "农业农村", "城乡建设", "党政机关", "乡镇街道"};
  private static final int[] SIZES = {26, 14, 15, 10, 20, 15};

  /** Each such unit owes nothing, as a company that the registry names does. */
  private static final int NONE = 17;

  private static final Set<String> AMOUNTS =
      Set.of(
          "income",
          "expenditure",
          "basic",
          "project",
          "initial",
          "adjustment",
          "available",
          "actual",
          "personnel",
          "public",
          "special",
          "amount",
          "overseas",
          "reception",
          "vehicles",
          "prior",
          "budget",
          "total",
          "generalPublic",
          "executed");
  private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\": (-?\\d+(?:\\.\\d+)?)");
  private static final Pattern TEXT_AMOUNT = Pattern.compile("(223\\.31|220\\.30)万元");

  /** In a further year the column of the year before is what that year's reports say. */
  private static final Pattern LAST_YEAR =
      Pattern.compile("\"prior\": ([\\d.]+), \"budget\": ([\\d.]+), \"actual\": ([\\d.]+)");

  private final Random random;
  private final Path folder;
  private final int year;
  private final String template;
  private final StringBuilder registry =
      new StringBuilder("code,name,email,category,acceptor,reviewer,leader,confidential,zero,forms\n");
  private final StringBuilder plan = new StringBuilder("code,kind,files,waived\n");

  private County(Path folder, long seed, int year) throws IOException {
    this.random = new Random(seed);
    this.folder = Files.createDirectories(folder);
    this.year = year;
    this.template = Files.readString(Path.of("src/samples/longhui-2024-corrected.json"));
  }

  public static void main(String[] args) throws IOException {
    int units = args.length > 1 ? Integer.parseInt(args[1]) : 461;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20_240_601;
    int year = args.length > 3 ? Integer.parseInt(args[3]) : 2024;
    new County(Path.of(args[0]), seed, year).write(units);
  }

  private void write(int units) throws IOException {
    for (int i = 1; i <= units; i++) {
      unit(i);
    }
    Files.writeString(folder.resolve("units.csv"), registry);
    Files.writeString(folder.resolve("plan.csv"), plan);
  }

  private void unit(int number) throws IOException {
    String code = String.format("%06d", 300_000 + number);
    int category = category();
    String name = CATEGORIES[category] + "系统第" + number + "单位";
    boolean confidential = random.nextInt(25) == 0;
    boolean allTiers = random.nextInt(10) == 0;
    String drawn = kind();
    String kind = number % NONE == 0 ? "none" : drawn;
    allTiers |= kind.equals("twice");
    registry.append(
        String.join(
            ",",
            code,
            name,
            "u" + code + "@unit.example",
            CATEGORIES[category],
            allTiers ? "shouli@czj.example" : "",
            allTiers ? "shenhe@czj.example" : "",
            "fuzeren@czj.example",
            String.valueOf(confidential),
            "",
            kind.equals("none") ? "无" : ""));
    registry.append('\n');
    List<String> files = files(code, name, kind);
    plan.append(
        String.join(
            ",", code, kind, String.valueOf(files.size()), kind.equals("waived") ? "A05" : ""));
    plan.append('\n');
    for (int i = 0; i < files.size(); i++) {
      Path file = folder.resolve("reports").resolve(code).resolve((i + 1) + ".json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.get(i));
    }
  }

  private int category() {
    int share = random.nextInt(100);
    int category = 0;
    while (share >= SIZES[category]) {
      share -= SIZES[category++];
    }
    return category;
  }

  private String kind() {
    int share = random.nextInt(100);
    return share < 8
        ? "late"
        : share < 15 ? "twice" : share < 18 ? "waived" : share < 22 ? "zero" : "sound";
  }

  private List<String> files(String code, String name, String kind) {
    if (kind.equals("none")) {
      return List.of();
    }
    if (kind.equals("zero")) {
      return List.of(
          "{\"unit\": {\"code\": \""
              + code
              + "\", \"name\": \""
              + name
              + "\"}, \"year\": "
              + year
              + ", \"零报告\": \"本年度没有预算支出\"}");
    }
    String sound = report(code, name, 1 + random.nextInt(9), random.nextInt(5));
    String unsound = wrongItem(sound);
    List<String> files = new ArrayList<>();
    if (kind.equals("waived")) {
      files.add(unsound);
      files.add(unsound.replace("从严控制", "继续从严控制"));
    } else if (kind.equals("twice")) {
      files.addAll(List.of(unsound, sound.replace("从严控制", "严格控制"), sound));
    } else {
      files.add(sound);
    }
    return files;
  }

  /** The sample, so many times as large; all its sums go on being right. */
  private String report(String code, String name, int times, int fewer) {
    StringBuilder report = new StringBuilder();
    boolean money = false;
    for (String line : template.split("\n")) {
      money |= line.contains("\"totals\"");
      boolean scaled = money && !line.contains("quota") && !line.contains("weight");
      report.append(scaled ? scaled(line, times) : line).append('\n');
    }
    String text =
        report
            .toString()
            .replace("中共隆回县委机构编制委员会办公室", name)
            .replace("103001", code)
            .replace("\"year\": 2024", "\"year\": " + year)
            .replace("2025-03-01", (year + 1) + "-01-02");
    if (year != 2024) {
      text = LAST_YEAR.matcher(text).replaceAll("\"prior\": $3, \"budget\": $2, \"actual\": $3");
    }
    return scored(
        TEXT_AMOUNT.matcher(text).replaceAll(m -> times(m.group(1), times) + "万元"), fewer);
  }

  private static String scaled(String line, int times) {
    return FIGURE
        .matcher(line)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    "\""
                        + m.group(1)
                        + "\": "
                        + (AMOUNTS.contains(m.group(1)) ? times(m.group(2), times) : m.group(2))));
  }

  private static String times(String amount, int times) {
    return new BigDecimal(amount).multiply(BigDecimal.valueOf(times)).toPlainString();
  }

  /** The score of one indicator so many points lower, with a reason, and the total with it. */
  private static String scored(String report, int fewer) {
    if (fewer == 0) {
      return report;
    }
    String reason = "部分服务对象没有参加调查；下一年扩大调查范围。";
    BigDecimal total = new BigDecimal("98.8").subtract(BigDecimal.valueOf(fewer));
    return report
        .replaceFirst(
            "\"achieved\": \"95%\", \"weight\": 10, \"score\": 10,\\s+\"deviation\": \"\"",
            "\"achieved\": \"95%\", \"weight\": 10, \"score\": "
                + (10 - fewer)
                + ", \"deviation\": \""
                + reason
                + "\"")
        .replace(
            "\"totalScore\": 98.8", "\"totalScore\": " + total.setScale(1, RoundingMode.HALF_UP));
  }

  /** One item of the special funds 0.09 too high. */
  private static String wrongItem(String sound) {
    return Pattern.compile("(\"办公费\", \"amount\": )([\\d.]+)")
        .matcher(sound)
        .replaceFirst(m -> m.group(1) + new BigDecimal(m.group(2)).add(new BigDecimal("0.09")));
  }
}

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a roll-up, computed once more from nothing but the registry and the archive:
 * {@code java src/samples/CountyFigures.java OUTBOX YEAR REGISTRY DUE ZONE}. It shares no class with
 * the service. It prints a line for each figure and ends with 1 when one is not what the roll-up says.
 */
final class CountyFigures {
  /** Columns of 汇总表.json, and where a report has their value. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "总收入", "totals.income",
          "总支出", "totals.expenditure",
          "总支出中的基本支出", "totals.basic",
          "总支出中的项目支出", "totals.project",
          "年度资金总额 全年预算数", "evaluation.funds.available",
          "年度资金总额 全年执行数", "evaluation.funds.executed");

  /** As a registry names the form whose roll-up this is. */
  private static final String FORM = "longhui-2024";

  /** Granted to a tier, and for closing a case, as the service's defaults are. */
  private static final int TIER_DAYS = 3;

  private static final int CLOSE_DAYS = 15;

  private final ZoneId zone;
  private final LocalDate due;
  private final Map<String, String> categories = new LinkedHashMap<>();
  private final Set<String> owing = new TreeSet<>();
  private final Map<String, Map<?, ?>> approved = new TreeMap<>();
  private final Map<String, Instant> first = new TreeMap<>();
  private final Map<String, Integer> returned = new TreeMap<>();
  private final Map<String, int[]> tiers = new TreeMap<>();
  private final Map<String, List<Integer>> took = new TreeMap<>();
  private final List<Integer> closing = new ArrayList<>();
  private final Map<LocalDate, Boolean> worked = new LinkedHashMap<>();
  private int byRules;
  private int wrong;

  private CountyFigures(ZoneId zone, LocalDate due) {
    this.zone = zone;
    this.due = due;
  }

  public static void main(String[] args) throws IOException {
    CountyFigures figures = new CountyFigures(ZoneId.of(args[4]), LocalDate.parse(args[3]));
    Path outbox = Path.of(args[0]);
    figures.readRegistry(Path.of(args[2]));
    figures.readHolidays(Path.of("src/main/resources/calendar/holidays.csv"));
    figures.readArchive(outbox.resolve("archive").resolve(args[1]));
    figures.compare(outbox.resolve("county").resolve(args[1]));
    System.exit(figures.wrong == 0 ? 0 : 1);
  }

  private void readRegistry(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    int forms = List.of(lines.get(0).split(",")).indexOf("forms");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      categories.put(cells[0], cells[3]);
      String owed = forms < 0 ? "" : cells[forms];
      if (owed.isBlank() || owed.contains(FORM)) {
        owing.add(cells[0]);
      }
    }
  }

  private void readHolidays(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      worked.put(LocalDate.parse(cells[0]), cells[1].equals("班"));
    }
  }

  /** The days after the first, through the last, on which offices work. */
  private int days(Instant from, Instant to) {
    LocalDate day = LocalDate.ofInstant(from, zone);
    int days = 0;
    while (day.isBefore(LocalDate.ofInstant(to, zone))) {
      day = day.plusDays(1);
      days += worked.getOrDefault(day, day.getDayOfWeek().getValue() <= 5) ? 1 : 0;
    }
    return days;
  }

  private void readArchive(Path archive) throws IOException {
    try (Stream<Path> bags = Files.list(archive).flatMap(CountyFigures::list)) {
      bags.sorted().forEach(this::readBag);
    }
  }

  private static Stream<Path> list(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readBag(Path bag) {
    String code = bag.getParent().getFileName().toString();
    Map<?, ?> report = (Map<?, ?>) json(bag.resolve("data/report.json"));
    Map<?, ?> decision = (Map<?, ?>) json(bag.resolve("data/decision.json"));
    first.merge(code, Instant.parse(at(report, "receipt.at").toString()), (a, b) -> a.isBefore(b) ? a : b);
    if (decision.get("state").equals("APPROVED")) {
      approved.put(code, report);
    } else {
      returned.merge(code, 1, Integer::sum);
      byRules += "rules".equals(decision.get("decidedBy")) ? 1 : 0;
    }
    Instant received = Instant.parse(at(report, "receipt.at").toString());
    closing.add(days(received, Instant.parse(decision.get("decidedAt").toString())));
    List<Instant> asked =
        ((List<?>) json(bag.resolve("data/history.json")))
            .stream()
                .filter(event -> "asked".equals(cell(event, "what")))
                .map(event -> Instant.parse(cell(event, "at").toString()))
                .toList();
    int turn = 0;
    for (Object tier : (List<?>) decision.get("tiers")) {
      took.computeIfAbsent(at(tier, "tier").toString().toUpperCase(), t -> new ArrayList<>())
          .add(days(asked.get(turn++), Instant.parse(at(tier, "at").toString())));
      Map<?, ?> decided = (Map<?, ?>) tier;
      int[] count = tiers.computeIfAbsent(decided.get("tier").toString().toUpperCase(), t -> new int[2]);
      count[0]++;
      count[1] += decided.get("choice").toString().equalsIgnoreCase("return") ? 1 : 0;
    }
  }

  private void compare(Path county) throws IOException {
    Map<?, ?> table = (Map<?, ?>) json(county.resolve("汇总表.json"));
    List<?> rows = (List<?>) table.get("rows");
    Set<String> listed = new TreeSet<>(owing);
    listed.addAll(first.keySet());
    same("rows", listed.size(), rows.size());
    same("通过", approved.size(), rows.stream().filter(r -> "通过".equals(cell(r, "状态"))).count());
    COLUMNS.forEach((column, field) -> same(column, sum(field), sum(rows, column)));
    places(rows);
    Map<?, ?> told = (Map<?, ?>) json(county.resolve("汇总表-figures.json"));
    progress(rows, told);
    tiers.forEach((tier, count) -> tier(told, tier, count));
    same("规则退回", byRules, at(told, "returnedByRules"));
    same("一次通过", approved.keySet().stream().filter(c -> !returned.containsKey(c)).count(), at(told, "firstTime.part"));
    same("已办", approved.size() + returned.values().stream().mapToInt(i -> i).sum(), at(told, "closing.whole"));
    same("及时办结", closing.stream().filter(d -> d <= CLOSE_DAYS).count(), at(told, "closing.part"));
    grades(told);
  }

  private void progress(List<?> rows, Map<?, ?> told) {
    long zero = rows.stream().filter(r -> "零报告".equals(cell(r, "状态"))).count();
    Map<String, Instant> owed = new TreeMap<>(first);
    owed.keySet().retainAll(owing);
    long late = owed.values().stream().filter(t -> LocalDate.ofInstant(t, zone).isAfter(due)).count();
    same("应报", owing.size(), at(told, "progress.expected"));
    same("已报", owed.size() + zero, at(told, "progress.received"));
    same("迟报", late, at(told, "progress.late"));
    same("零报告", owing.size() - owed.size(), zero);
    curve((List<?>) told.get("curve"), owed.size() + zero);
  }

  /** Both lines end where the figures above them stand. */
  private void curve(List<?> days, long received) {
    Object last = days.get(days.size() - 1);
    same("曲线已报", received, at(last, "received"));
    same("曲线已通过", approved.keySet().stream().filter(owing::contains).count(), at(last, "approved"));
  }

  private void tier(Map<?, ?> told, String tier, int[] count) {
    for (Object one : (List<?>) told.get("tiers")) {
      if (at(one, "tier").equals(tier)) {
        same(tier + " 审核数", count[0], at(one, "decided"));
        same(tier + " 退回数", count[1], at(one, "returned"));
        List<Integer> days = took.get(tier).stream().sorted().toList();
        int half = days.size() / 2;
        int sum = days.stream().mapToInt(i -> i).sum();
        same(tier + " 平均", divided(sum, days.size()), at(one, "mean"));
        int middle = days.size() % 2 == 1 ? 2 * days.get(half) : days.get(half - 1) + days.get(half);
        same(tier + " 中位数", divided(middle, 2), at(one, "median"));
        same(tier + " 最长", days.get(days.size() - 1), at(one, "worst"));
        same(tier + " 按时", days.stream().filter(d -> d <= TIER_DAYS).count(), at(one, "inTime.part"));
      }
    }
  }

  private static BigDecimal divided(int sum, int by) {
    return new BigDecimal(sum).divide(new BigDecimal(by), 1, RoundingMode.HALF_UP);
  }

  private void grades(Map<?, ?> told) {
    Map<String, Long> grades =
        approved.values().stream().collect(Collectors.groupingBy(r -> grade(score(r)), Collectors.counting()));
    Map<?, ?> said = (Map<?, ?>) told.get("grades");
    said.forEach((grade, count) -> same("等级" + grade, grades.getOrDefault(grade, 0L), count));
  }

  private static String grade(BigDecimal score) {
    int whole = score.intValue();
    return whole >= 90 ? "优" : whole >= 80 ? "良" : whole >= 60 ? "中" : "差";
  }

  /** A unit's place is one more than its category has better ones. */
  private void places(List<?> rows) {
    Map<String, BigDecimal> scores = new TreeMap<>();
    approved.forEach((code, report) -> scores.put(code, score(report)));
    int misplaced = 0;
    for (Object row : rows) {
      String code = cell(row, "单位编码").toString();
      BigDecimal own = scores.get(code);
      long better = own == null ? 0 : scores.entrySet().stream().filter(e -> isBetter(e, code, own)).count();
      String place = own == null ? "null" : String.valueOf(better + 1);
      misplaced += place.equals(String.valueOf(cell(row, "同类名次"))) ? 0 : 1;
    }
    same("名次不符", 0, misplaced);
  }

  private boolean isBetter(Map.Entry<String, BigDecimal> other, String code, BigDecimal own) {
    return categories.get(other.getKey()).equals(categories.get(code)) && other.getValue().compareTo(own) > 0;
  }

  /** The execution's points by its own formula, and those of the indicators. */
  private static BigDecimal score(Map<?, ?> report) {
    BigDecimal rate =
        ((BigDecimal) at(report, "evaluation.funds.executed"))
            .divide((BigDecimal) at(report, "evaluation.funds.available"), 10, RoundingMode.HALF_UP);
    BigDecimal funds = (BigDecimal) at(report, "evaluation.funds.score");
    BigDecimal own = BigDecimal.TEN.multiply(rate.min(BigDecimal.ONE)).setScale(1, RoundingMode.HALF_UP);
    BigDecimal sum = own.compareTo(funds) == 0 ? funds : own;
    for (Object indicator : (List<?>) at(report, "evaluation.indicators")) {
      sum = sum.add((BigDecimal) at(indicator, "score"));
    }
    return sum;
  }

  private BigDecimal sum(String field) {
    return approved.values().stream().map(r -> (BigDecimal) at(r, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(List<?> rows, String column) {
    return rows.stream()
        .map(row -> cell(row, column))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Object cell(Object row, String column) {
    return ((Map<?, ?>) row).get(column);
  }

  private static Object at(Object tree, String path) {
    Object here = tree;
    for (String step : path.split("\\.")) {
      here = ((Map<?, ?>) here).get(step);
    }
    return here;
  }

  private void same(String what, Object own, Object told) {
    boolean same = new BigDecimal(own.toString()).compareTo(new BigDecimal(told.toString())) == 0;
    System.out.println((same ? "  " : "✗ ") + what + ": " + own + " / " + told);
    wrong += same ? 0 : 1;
  }

  private static Object json(Path file) {
    try {
      return new Json(Files.readString(file)).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON as maps, lists, texts and decimals. */
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      skip();
      char next = text.charAt(at);
      return switch (next) {
        case '{' -> object();
        case '[' -> list();
        case '"' -> string();
        default -> word();
      };
    }

    private void skip() {
      while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == ':') {
        at++;
      }
    }

    private boolean ends(char end) {
      skip();
      if (text.charAt(at) != end) {
        return false;
      }
      at++;
      return true;
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      at++;
      while (!ends('}')) {
        object.put(string(), value());
      }
      return object;
    }

    private List<Object> list() {
      List<Object> list = new ArrayList<>();
      at++;
      while (!ends(']')) {
        list.add(value());
      }
      return list;
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        boolean escaped = text.charAt(at) == '\\';
        at += escaped ? 1 : 0;
        string.append(escaped ? escape() : text.charAt(at));
      }
      at++;
      return string.toString();
    }

    private char escape() {
      char escaped = text.charAt(at);
      if (escaped == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      int known = "nrtbf".indexOf(escaped);
      return known < 0 ? escaped : "\n\r\t\b\f".charAt(known);
    }

    private Object word() {
      int from = at;
      while (at < text.length() && "{}[],: \n\r\t".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(from, at);
      return word.equals("null") ? null : word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : new BigDecimal(word);
    }
  }
}

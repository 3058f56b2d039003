package cn.baoshen.intake.file;

import cn.baoshen.intake.TypedWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON documents that would be large, or long, to read. */
public final class JsonEaters {
  private static final String SOUND =
      new String(TypedWorkbook.json("as-published"), StandardCharsets.UTF_8);
  private static final String PROSE = "绩效 1.5 万元，".repeat(1_200);
  private static final String NAME = "中共隆回县委机构编制委员会办公室";

  private JsonEaters() {}

  public static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
    all.put("json-long-name", () -> named("办公室".repeat(66_666)));
    all.put("json-long-ascii-name", () -> named("a b".repeat(66_666)));
    all.put("json-4mb-name", () -> named("x".repeat(4_000_000)));
    all.put("json-100k-keys", () -> with(listed(99_000, i -> "\"k" + i + "\":1")));
    all.put("json-many-objects", () -> with(listed(30_000, i -> "\"k" + i + "\":{\"a\":{}}")));
    all.put("json-1m-numbers", () -> with("\"a\":[" + "1,".repeat(999_999) + "1]"));
    all.put("json-90k-numbers", () -> items("1,".repeat(90_000) + "1"));
    all.put(
        "json-30k-items",
        () -> items(listed(30_000, i -> "{\"name\":\"n" + i + "\",\"amount\":1}")));
    all.put("json-30k-empty-items", () -> items(listed(60_000, i -> "{}")));
    all.put("json-deep", () -> with("\"a\":" + "[".repeat(40_000) + "]".repeat(40_000)));
    all.put("json-tiny-numbers", () -> with("\"totals\":{\"income\":1e-99999999}").clone());
    all.put(
        "json-long-text",
        () -> bytes(SOUND.replaceFirst("\"text\": \"", "\"text\": \"" + "绩".repeat(1_500_000))));
    all.put("json-long-combining", () -> named("a" + "\u0316\u0301".repeat(100_000)));
    all.put("json-1980-indicators", () -> rows("indicators", 1_980, JsonEaters::indicator));
    all.put(
        "json-1980-items", () -> rows("items", 1_980, i -> "{\"name\":\"办公费\",\"amount\":\"x\"}"));
    all.put(
        "json-130-narratives",
        () -> rows("narrative", 130, i -> "{\"heading\":\"n\",\"text\":\"" + PROSE + "\"}"));
    all.put("json-30k-indicators", () -> rows("indicators", 9_000, JsonEaters::indicator));
    all.put(
        "json-30k-narrative",
        () -> rows("narrative", 30_000, i -> "{\"heading\":\"n\",\"text\":\"t\"}"));
    return all;
  }

  private static String indicator(int i) {
    return "{\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"name\":\"n"
        + i
        + "\",\"target\":\"≥90%\",\"achieved\":\"95%\",\"weight\":1,\"score\":1}";
  }

  private static byte[] named(String name) {
    return bytes(SOUND.replaceFirst(NAME, name));
  }

  private static byte[] with(String more) {
    return bytes("{" + more + "," + SOUND.substring(SOUND.indexOf('{') + 1));
  }

  private static byte[] items(String rows) {
    return rows("items", rows);
  }

  private static byte[] rows(String table, int times, IntFunction<String> row) {
    return rows(table, listed(times, row));
  }

  private static byte[] rows(String table, String rows) {
    return bytes(
        SOUND.replaceFirst(
            "(\"" + table + "\": *\\[)",
            "$1" + java.util.regex.Matcher.quoteReplacement(rows + ",")));
  }

  private static String listed(int times, IntFunction<String> one) {
    return IntStream.range(0, times).mapToObj(one).collect(Collectors.joining(","));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

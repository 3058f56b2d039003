package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.file.JsonEaters;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to eat memory and time: taken in, read, put before the rules and annotated in a
 * process of 256 MB, one after the other, each within a few times what an ordinary report takes.
 */
class EatersTest {
  private static final Path PUBLISHED = Path.of("src/samples/longhui-2024-as-published.xlsx");

  /** An ordinary report, as the first that the process reads: the measure for all others. */
  private static final String ORDINARY = "ordinary";

  /** No file may take more CPU time than so many times the ordinary one; most take less than it. */
  private static final double MOST_TIMES = 4;

  /** What is said of each, and whether a copy goes back. */
  private static final Map<String, String> ANSWERS =
      Stream.of(
              "6m-empty-cells: read copy",
              "200k-formatted-rows: read copy",
              "full-of-labels: read copy",
              "overlapping-merges: read copy",
              "tiny-exponents: read copy",
              "20m-empty-strings: workbook-too-many-texts -",
              "many-runs: read none",
              "65k-styles: read none",
              "100k-merges: workbook-too-many-regions -",
              "100k-comments: read none",
              "100k-shapes: read none",
              "200k-hyperlinks: read none",
              "300k-names: read none",
              "5k-sheets: workbook-too-many-sheets -",
              "many-attribute-names: workbook-corrupt -",
              "4600-array-formulas: read copy",
              "a-long-formula: workbook-too-much-text -",
              "xls-4m-empty-cells: read none",
              "xls-3m-empty-strings: workbook-too-many-texts -",
              "xls-65k-fonts: read none",
              "json-long-name: read -",
              "json-many-objects: read -",
              "json-1m-numbers: json-too-many-values -",
              "json-1980-indicators: read -",
              "json-30k-items: read -",
              "json-deep: json-too-deep -")
          .map(line -> line.split(": "))
          .collect(
              Collectors.toMap(
                  part -> part[0], part -> part[1], (one, other) -> one, LinkedHashMap::new));

  @TempDir Path folder;

  private static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>(Eaters.all());
    all.putAll(XlsEaters.all());
    all.putAll(JsonEaters.all());
    return all;
  }

  /** Writes all of them into a folder, to be looked at or dropped into an inbox. */
  public static void main(String[] folder) throws IOException {
    for (Map.Entry<String, Supplier<byte[]>> eater : all().entrySet()) {
      write(Path.of(folder[0]), eater.getKey(), eater.getValue());
    }
  }

  private static Path write(Path folder, String name, Supplier<byte[]> bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes.get());
  }

  @Test
  void x02_x10_no_file_eats_the_memory_of_a_small_service_or_more_than_seconds() throws Exception {
    List<String> files = new ArrayList<>();
    files.add(Files.copy(PUBLISHED, folder.resolve(ORDINARY)).toString());
    for (String name : ANSWERS.keySet()) {
      files.add(write(folder, name, all().get(name)).toString());
    }
    List<String> said = run(files);
    double most = MOST_TIMES * seconds(line(said, ORDINARY));

    for (String name : ANSWERS.keySet()) {
      String line = line(said, name);
      assertThat(line).as("%s in%n%s", name, said).endsWith(" " + ANSWERS.get(name));
      assertThat(seconds(line)).as("%s in%n%s", name, said).isLessThan(most);
    }
  }

  private static String line(List<String> said, String name) {
    return said.stream().filter(l -> l.contains(":" + name + " ")).findFirst().orElse("");
  }

  private static double seconds(String line) {
    return Double.parseDouble(line.replaceFirst(".* cpu=([0-9.]+) .*", "$1"));
  }

  private List<String> run(List<String> files) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(EaterRun.class.getName());
    command.addAll(files);
    File out = folder.resolve("said").toFile();
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out).start();
    boolean ended = child.waitFor(10, TimeUnit.MINUTES);
    child.destroyForcibly();
    List<String> said =
        Files.readString(out.toPath(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("eater:"))
            .toList();
    assertThat(ended).as("%s", said).isTrue();
    return said;
  }
}

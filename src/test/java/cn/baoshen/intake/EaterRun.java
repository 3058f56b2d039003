package cn.baoshen.intake;

import cn.baoshen.rendering.AnnotatedWorkbook;
import cn.baoshen.rendering.ReturnNotice;
import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import cn.baoshen.report.Original;
import cn.baoshen.report.Reading;
import cn.baoshen.report.Unit;
import cn.baoshen.report.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes files through all that the service does to them; run in a process of little memory. */
final class EaterRun {
  private static final FileReader READER = new FileReader(TypedWorkbook.FORMS);

  private EaterRun() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      byte[] bytes = Files.readAllBytes(Path.of(file));
      run(Path.of(file).getFileName().toString(), bytes);
    }
  }

  private static void run(String name, byte[] bytes) {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = cpu();
    String said;
    try {
      said = walk(bytes);
    } catch (OutOfMemoryError e) {
      said = "OUT OF MEMORY";
    } catch (RuntimeException | StackOverflowError e) {
      said = "FAILED " + e;
    }
    long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    System.out.printf(
        "eater:%s bytes=%d cpu=%.1f peak=%d %s%n",
        name, bytes.length, (cpu() - start) / 1e9, peak, said);
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String walk(byte[] bytes) {
    long t0 = cpu();
    READER.look(bytes);
    long t1 = cpu();
    Reading reading = READER.read(bytes);
    long t2 = cpu();
    Verdict verdict = SampleWorkbook.judge(reading);
    long t3 = cpu();
    String reason =
        reading.troubles().stream()
            .filter(t -> t.kind() == cn.baoshen.report.Trouble.Kind.UNREADABLE_FILE)
            .map(t -> t.reason())
            .findFirst()
            .orElse("read");
    String copy = "-";
    if (reason.equals("read") && bytes[0] != '{') {
      copy =
          AnnotatedWorkbook.of(bytes, notice(verdict), ZoneId.of("Asia/Shanghai")).isPresent()
              ? "copy"
              : "none";
    }
    return "%s findings=%d %s look=%.1f read=%.1f judge=%.1f copy=%.1f"
        .formatted(
            reason,
            verdict.findings().size(),
            copy,
            (t1 - t0) / 1e9,
            (t2 - t1) / 1e9,
            (t3 - t2) / 1e9,
            (cpu() - t3) / 1e9);
  }

  static ReturnNotice notice(Verdict verdict) {
    Original original = new Original("报告.xlsx", "103001", "9f86d081884c7d65".repeat(4), 1);
    Case subject =
        new Case(
            "103001-2024-r1",
            "103001",
            "某单位",
            2024,
            1,
            CaseState.RETURNED,
            null,
            null,
            null,
            null,
            original,
            Instant.EPOCH);
    Unit unit = new Unit("103001", "某单位", "a@b.example", "", Map.of(), false);
    return new ReturnNotice(subject, unit, TypedWorkbook.FORM, verdict, List.of(), null);
  }
}

package cn.baoshen.intake;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.annotation.AnnotatedWorkbook;
import cn.baoshen.rendering.words.ReturnNotice;
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

/**
 * Takes files through all that the service does to them, and says of each what it took and what it
 * came to; run in a process of little memory.
 */
final class EaterRun {
  private static final SubmissionReader READER = new SubmissionReader(TypedWorkbook.FORMS);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private EaterRun() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      run(Path.of(file).getFileName().toString(), Files.readAllBytes(Path.of(file)));
    }
  }

  private static void run(String name, byte[] bytes) {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = cpu();
    String said = walk(bytes);
    double seconds = (cpu() - start) / 1e9;
    long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    System.out.printf(
        "eater:%s bytes=%d cpu=%.1f peak=%d %s%n", name, bytes.length, seconds, peak, said);
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String walk(byte[] bytes) {
    try {
      READER.look(bytes, 2024);
      Reading reading = READER.read(bytes);
      Verdict verdict = SampleWorkbook.judge(reading);
      String reason = reason(reading);
      return reason + " " + (reason.equals("read") && bytes[0] != '{' ? copy(bytes, verdict) : "-");
    } catch (OutOfMemoryError e) {
      return "OUT OF MEMORY";
    } catch (RuntimeException | StackOverflowError e) {
      return "FAILED " + e;
    }
  }

  private static String reason(Reading reading) {
    return reading.troubles().stream()
        .filter(trouble -> trouble.kind() == ReadProblem.Kind.UNREADABLE_FILE)
        .map(ReadProblem::reason)
        .findFirst()
        .orElse("read");
  }

  private static String copy(byte[] bytes, Verdict verdict) {
    return AnnotatedWorkbook.of(bytes, notice(verdict), ZONE).isPresent() ? "copy" : "none";
  }

  private static ReturnNotice notice(Verdict verdict) {
    Case subject =
        new Case(
            "103001-2024-r1",
            "103001",
            "某单位",
            2024,
            ReportKey.NONE,
            1,
            CaseState.RETURNED,
            null,
            null,
            null,
            null,
            new Original("报告.xlsx", "103001", "9f86d081884c7d65".repeat(4), 1),
            Instant.EPOCH);
    Unit unit = new Unit("103001", "某单位", "a@b.example", "", Map.of(), false);
    return new ReturnNotice(subject, unit, TypedWorkbook.FORM, verdict, List.of(), null);
  }
}

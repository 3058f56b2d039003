package cn.baoshen.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

final class WorkbookDemo {
  public static void main(String[] a) throws Exception {
    Path out = Path.of(a[0]);
    var report = Placed.report("longhui-2024-as-published.json");
    var notice = Placed.notice(report);
    byte[] x = FilledWorkbook.xlsx(Placed.FORM, report, 2024);
    byte[] o = FilledWorkbook.xls(Placed.FORM, report, 2024);
    ZoneId z = ZoneId.of("Asia/Shanghai");
    Files.write(out.resolve("annotated.xlsx"), AnnotatedWorkbook.of(x, notice, z).orElseThrow());
    Files.write(out.resolve("annotatedold.xls"), AnnotatedWorkbook.of(o, notice, z).orElseThrow());
    byte[] twice = AnnotatedWorkbook.of(AnnotatedWorkbook.of(x, notice, z).get(), notice, z).get();
    Files.write(out.resolve("twice.xlsx"), twice);
    var cpu = java.lang.management.ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 8; round++) {
      long t = cpu.getCurrentThreadCpuTime();
      for (int i = 0; i < 50; i++) AnnotatedWorkbook.of(x, notice, z);
      long t1 = cpu.getCurrentThreadCpuTime();
      for (int i = 0; i < 20; i++) AnnotatedWorkbook.of(o, notice, z);
      long t2 = cpu.getCurrentThreadCpuTime();
      System.out.printf("cpu ms: xlsx %.1f xls %.1f%n", (t1 - t) / 5e7, (t2 - t1) / 2e7);
    }
  }
}

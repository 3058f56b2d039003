package cn.baoshen.intake;

import java.lang.management.ManagementFactory;
import java.nio.file.*;

final class ReadLoop {
  public static void main(String[] a) throws Exception {
    byte[] b = Files.readAllBytes(Path.of(a[0]));
    FileReader r = new FileReader(TypedWorkbook.FORMS);
    int n = Integer.parseInt(a[1]);
    for (int k = 0; k < 3; k++) {
      long t = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < n; i++) r.read(b);
      System.out.printf(
          "%s %.2f ms CPU a read%n",
          a[0], (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - t) / 1e6 / n);
    }
  }
}

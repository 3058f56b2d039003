package cn.baoshen.checking;

import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void show() {
    for (Bench bench : new Bench[] {Bench.asPublished(), Bench.corrected()}) {
      new cn.baoshen.enrichment.Enricher(Bench.FORMS.all())
          .figures(bench.reading().report())
          .forEach(System.out::println);
      bench.verdict().notChecked().forEach(System.out::println);
      var reading = bench.reading();
      var s = new Submission("103001", Bench.UNIT, 2024, Bench.TODAY);
      for (int k = 0; k < 30; k++) {
        var mx = java.lang.management.ManagementFactory.getThreadMXBean();
        long t = System.nanoTime();
        long c = mx.getCurrentThreadCpuTime();
        for (int i = 0; i < 300; i++) Bench.RULES.judge(reading, s);
        System.out.println(
            (System.nanoTime() - t) / 300000
                + " us cpu "
                + (mx.getCurrentThreadCpuTime() - c) / 300000);
      }
    }
  }
}

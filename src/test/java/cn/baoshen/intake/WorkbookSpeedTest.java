package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkbookSpeedTest {
  private static final WorkbookReader READER = new WorkbookReader(TypedWorkbook.FORMS);

  /** Median of the second half, in milliseconds. */
  private static double warm(byte[] bytes) {
    long[] times = new long[200];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      READER.read(bytes);
      times[i] = System.nanoTime() - start;
    }
    long[] half = Arrays.copyOfRange(times, times.length / 2, times.length);
    Arrays.sort(half);
    return half[half.length / 2] / 1e6;
  }

  /** The aim is 10 ms on an idle machine; this one may be busy with other tests. */
  @Test
  void a_normal_workbook_is_read_in_some_milliseconds() {
    double xlsx = warm(TypedWorkbook.xlsx("corrected").bytes());
    double xls = warm(TypedWorkbook.xls("corrected").bytes());
    System.out.printf("warm: xlsx %.1f ms, xls %.1f ms%n", xlsx, xls);

    assertThat(xlsx).isLessThan(100);
    assertThat(xls).isLessThan(100);
  }
}

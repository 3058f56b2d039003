package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.testing.Soak;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a report says, it is printed and proved; {@code -Psoak} tries more. */
class NastyReportsTest {
  private static final int SEEDS = Integer.getInteger("baoshen.nasty", Soak.isOn() ? 400 : 12);

  /** A name of thousands of letters in the running head once lay over the figures. */
  private static final IntStream ONCE_WRONG = IntStream.of(83, 371);

  @Test
  void every_report_out_of_all_that_people_type_is_printed_and_proved() {
    List<String> failed = new ArrayList<>();
    IntStream.concat(IntStream.range(0, SEEDS), ONCE_WRONG).forEach(seed -> print(seed, failed));
    assertThat(failed).isEmpty();
  }

  private static void print(int seed, List<String> failed) {
    PrintedReport printed = new NastyReports(seed).printed();
    try {
      String text = Pdf.text(Samples.RENDERER.report(printed));
      new FigureProof(Samples.FONTS).prove(text, printed);
    } catch (RuntimeException e) {
      failed.add(seed + " " + printed.form().id() + ": " + e);
    }
  }
}

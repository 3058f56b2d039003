package cn.baoshen.rendering;

import cn.baoshen.report.CaseState;
import java.nio.file.Files;
import java.nio.file.Path;

final class Look {
  public static void main(String[] a) throws Exception {
    Path out = Path.of(a[0]);
    Files.write(out.resolve("report.pdf"), Samples.RENDERER.report(Samples.printed()));
    Files.write(
        out.resolve("sheet.pdf"),
        Samples.RENDERER.approvalSheet(
            Samples.subject(CaseState.RETURNED), Samples.unit(), Samples.decisions()));
    Files.write(
        out.resolve("notice.pdf"),
        Samples.RENDERER.notice(
            new ReturnNotice(
                Samples.subject(CaseState.RETURNED),
                Samples.unit(),
                Samples.FORM,
                Samples.verdict(),
                Samples.decisions(),
                java.time.LocalDate.of(2025, 3, 31))));
  }
}

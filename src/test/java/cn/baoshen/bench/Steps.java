package cn.baoshen.bench;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.checking.Judge;
import cn.baoshen.intake.OriginalReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.Submitted;
import cn.baoshen.rendering.DocumentService;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.ApplicationContext;

/** Each step of the walk alone, warm, on one thread: the median of its CPU time. */
final class Steps {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 40;

  /** The step that everything is compared with. */
  static final String REPORT = "print the report";

  private final CaseBook cases;
  private final OriginalReader reader;
  private final Judge judge;
  private final DocumentService documentService;
  private final ProducerTemplate camel;

  Steps(ApplicationContext service) {
    cases = service.getBean(CaseBook.class);
    reader = service.getBean(OriginalReader.class);
    judge = service.getBean(Judge.class);
    documentService = service.getBean(DocumentService.class);
    camel = service.getBean(ProducerTemplate.class);
  }

  /** A step that may be done again and again. */
  private interface Step {
    Object run() throws Exception;
  }

  /** Milliseconds a step, by what it is called. */
  Map<String, Double> measure(String json, String xlsx) throws Exception {
    Case first = cases.get(json);
    Case second = cases.get(xlsx);
    Submitted read = reader.read(first);
    DocumentService.Printed printed = documentService.report(first);
    String text = text(printed);
    Map<String, Double> steps = new LinkedHashMap<>();
    steps.put("read a JSON report", median(() -> reader.read(first)));
    steps.put("read a workbook", median(() -> reader.read(second)));
    steps.put("judge by every rule, and keep the verdict", median(() -> judge.judge(read)));
    steps.put(REPORT, median(() -> documentService.report(first)));
    steps.put("read its text back", median(() -> text(printed)));
    steps.put("prove its figures, and keep it", median(() -> proved(printed, text)));
    steps.put("print the approval sheet", median(() -> documentService.parts(first)));
    steps.put("join the two", median(() -> joined(first)) - steps.get("print the approval sheet"));
    steps.put("print the notice of a return", median(() -> documentService.notice(first)));
    steps.put("annotate the workbook", median(() -> documentService.annotated(second)));
    return steps;
  }

  private String text(DocumentService.Printed printed) {
    return camel.requestBody("pdf:extractText", printed.pdf(), String.class);
  }

  private Object proved(DocumentService.Printed printed, String text) {
    documentService.prove(printed, text);
    return printed;
  }

  private Object joined(Case subject) {
    byte[] pdf =
        camel.requestBodyAndHeader(
            "pdf:merge", "", "files-to-merge", documentService.parts(subject), byte[].class);
    return documentService.settle(pdf);
  }

  private static double median(Step step) throws Exception {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = THREADS.getCurrentThreadCpuTime();
      step.run();
      nanos[i] = THREADS.getCurrentThreadCpuTime() - begun;
    }
    Arrays.sort(nanos);
    return nanos[ROUNDS / 2] / 1e6;
  }
}

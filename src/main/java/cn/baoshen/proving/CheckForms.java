package cn.baoshen.proving;

import static java.util.Objects.requireNonNull;

import cn.baoshen.checking.RuleInspection;
import cn.baoshen.checking.RuleTrial;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FormDraft;
import cn.baoshen.rendering.pdf.FontSettings;
import cn.baoshen.rendering.pdf.Fonts;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.TemplateCheck;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.start.Errand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Looks at the forms of a folder without a service, {@code --baoshen.check=DIR}: no port, no
 * database. Ends with 1 when a form could not be used.
 */
public class CheckForms implements Errand {
  private static final String OPTION = "baoshen.check";

  /** A folder that what units and reviewers will see is written to. */
  private static final String PAPERS = "baoshen.check.papers";

  /** A folder that the text of compiled workbooks is written to. */
  private static final String WRITE = "baoshen.check.yaml";

  private final PrintStream out;

  /** Speaks to whoever started it, in UTF-8 whatever the locale is. */
  public CheckForms() {
    this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /** The same, speaking to somebody else. */
  public CheckForms(PrintStream out) {
    this.out = out;
  }

  @Override
  public boolean isAsked(String... arguments) {
    return new DefaultApplicationArguments(arguments).containsOption(OPTION);
  }

  @Override
  public int run(String... arguments) {
    List<String> folders = new DefaultApplicationArguments(arguments).getOptionValues(OPTION);
    if (folders.isEmpty() || folders.get(0).isBlank()) {
      out.println(say("nameless"));
      return 1;
    }
    LoggingSystem.get(CheckForms.class.getClassLoader()).setLogLevel("ROOT", LogLevel.ERROR);
    // What a template does wrong is told as a mistake, without what its engine would log of it.
    LoggingSystem.get(CheckForms.class.getClassLoader()).setLogLevel("org.thymeleaf", LogLevel.OFF);
    boolean sound = true;
    Path papers = target(PAPERS, arguments);
    Path texts = target(WRITE, arguments);
    for (String folder : folders) {
      sound &= isSound(Path.of(folder), papers, texts);
    }
    return sound ? 0 : 1;
  }

  /** The folder that an option names; null when it is not given. */
  private static @Nullable Path target(String option, String... arguments) {
    List<String> values = new DefaultApplicationArguments(arguments).getOptionValues(option);
    return values == null || values.isEmpty() || values.get(0).isBlank()
        ? null
        : Path.of(values.get(0));
  }

  private boolean isSound(Path folder, @Nullable Path papers, @Nullable Path texts) {
    List<FormMistake> wrong = new ArrayList<>();
    List<FormDraft> drafts = FormCatalog.drafts(folder, inspections(), wrong);
    if (!wrong.isEmpty()) {
      out.println(FormException.told(wrong));
    }
    boolean sound = wrong.isEmpty();
    Neighbours neighbours = new Neighbours(drafts);
    for (FormDraft draft : drafts) {
      if (draft.form() != null) {
        neighbours.look(draft.form(), draft.mistakes());
      }
      tell(draft);
      if (papers != null && !draft.mistakes().hasErrors()) {
        writePapers(draft, papers.resolve(draft.id()));
      }
      if (texts != null) {
        writeText(draft, texts.resolve(draft.id()));
      }
      sound &= !draft.mistakes().hasErrors();
    }
    return sound;
  }

  /** What units and reviewers will see, for the writer to look at. */
  private void writePapers(FormDraft draft, Path folder) {
    SamplePapers papers = new SamplePapers(requireNonNull(draft.form()));
    write(
        folder,
        Map.of(
            say("blank"), papers.blank(),
            say("filled"), papers.filled(),
            say("pdf"), papers.pdf(renderer())));
  }

  /** The text that a workbook compiled to, for who would rather go on with text. */
  private void writeText(FormDraft draft, Path folder) {
    if (!draft.compiled().isEmpty()) {
      write(folder, draft.compiled());
    }
  }

  private void write(Path folder, Map<String, byte[]> files) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      String names = files.keySet().stream().sorted().collect(Collectors.joining("、"));
      out.println(say("written", folder, names));
    } catch (IOException e) {
      out.println(say("not-written", folder, e.getMessage()));
    }
  }

  private void tell(FormDraft draft) {
    List<FormMistake> warnings =
        draft.mistakes().list().stream().filter(mistake -> !mistake.isError()).toList();
    if (draft.mistakes().hasErrors()) {
      out.println(say("wrong", draft.id()));
      out.println(FormException.told(draft.mistakes().errors()));
    } else {
      int checks =
          requireNonNull(draft.form()).rules().stream()
              .mapToInt(rule -> rule.checks().size())
              .sum();
      out.println(
          say(
              "sound",
              draft.id(),
              draft.form().title(),
              draft.form().fields().size(),
              draft.form().sheets().size(),
              draft.form().rules().size(),
              checks));
    }
    warnings.forEach(warning -> out.println(say("warning", warning.sentence())));
  }

  /** All that a form must stand before it is used, without a service around it. */
  static List<FormInspection> inspections() {
    return List.of(
        new RuleInspection(),
        new TemplateCheck(new DefaultResourceLoader()),
        new TemplateNames(),
        new RuleTrial(),
        new PaperTrial(renderer(), new FigureProof(fonts())));
  }

  private static Fonts fonts() {
    return new Fonts(new FontSettings(null, null));
  }

  private static PdfRenderer renderer() {
    GenericApplicationContext context = new GenericApplicationContext();
    context.refresh();
    return new PdfRenderer(fonts(), context, ZoneId.of("Asia/Shanghai"));
  }

  private static String say(String key, @Nullable Object... about) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/proving");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words.getMessage(key, about, Locale.SIMPLIFIED_CHINESE);
  }
}

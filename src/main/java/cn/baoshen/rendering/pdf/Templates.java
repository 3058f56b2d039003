package cn.baoshen.rendering.pdf;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormMistake;
import java.io.FileNotFoundException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The pages before they are laid out: templates of the service ({@code pdf/…}) and of the forms,
 * filled in. Every value is escaped; a template has to be well-formed XML.
 */
public final class Templates {
  private static final Pattern UNKNOWN =
      Pattern.compile("(?:Method|Property or field) '?(\\w+)'?(?:\\([^)]*\\))? cannot be found");

  private static final Pattern QUOTED = Pattern.compile("(?s)\"(.+?)\"(?: |$|:)");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+ [A-Za-z]+");

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  Templates(ApplicationContext resources) {
    engine.addTemplateResolver(shared());
    engine.addTemplateResolver(ofForms(resources));
    engine.setEnableSpringELCompiler(true);
  }

  /** Fills in the template of this name. */
  String fill(String name, Map<String, Object> values) {
    return engine.process(name, new Context(Locale.SIMPLIFIED_CHINESE, values));
  }

  private static ClassLoaderTemplateResolver shared() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.getResolvablePatternSpec().addPattern("pdf/*");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }

  private static SpringResourceTemplateResolver ofForms(ApplicationContext resources) {
    SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
    resolver.setApplicationContext(resources);
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }

  /** What is wrong with a form's template, told to the person who wrote it. */
  public static FormException fault(Form form, RuntimeException failure) {
    String template = PdfRenderer.template(form);
    Throwable root = causes(failure).reduce((first, last) -> last).orElseThrow();
    boolean missing = String.valueOf(root.getMessage()).contains("report.html");
    String why = inWords(String.valueOf(root.getMessage()));
    FormException fault =
        root instanceof FileNotFoundException && missing
            ? new FormException(template, "", "no-template")
            : place(template, failure)
                .map(at -> at(template, why, at))
                .orElseGet(() -> new FormException(template, "", "template", why));
    fault.initCause(failure);
    return fault;
  }

  /** What an expression asked for that is not there, without the words of programs. */
  private static String inWords(String said) {
    Matcher unknown = UNKNOWN.matcher(said);
    if (unknown.find()) {
      return FormMistake.say("template-unknown", unknown.group(1));
    }
    boolean chinese = said.codePoints().anyMatch(Character::isIdeographic);
    Matcher quoted = QUOTED.matcher(said);
    String shown = quoted.find() ? quoted.group(1) : "";
    return chinese && !ENGLISH.matcher(said).find()
        ? said
        : FormMistake.say(shown.isEmpty() ? "template-wording" : "template-worded", shown);
  }

  private static FormException at(String template, String why, TemplateProcessingException at) {
    return new FormException(template, "", "template-at", why, at.getLine(), at.getCol());
  }

  /** The innermost spot of the form's own template; a fragment's spot would not help its writer. */
  private static Optional<TemplateProcessingException> place(String template, Throwable failure) {
    return causes(failure)
        .filter(TemplateProcessingException.class::isInstance)
        .map(TemplateProcessingException.class::cast)
        .filter(at -> at.hasLineAndCol() && template.equals(at.getTemplateName()))
        .reduce((first, last) -> last);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}

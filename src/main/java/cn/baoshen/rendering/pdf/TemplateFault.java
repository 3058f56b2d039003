package cn.baoshen.rendering.pdf;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import java.io.FileNotFoundException;
import java.util.Optional;
import java.util.stream.Stream;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** What is wrong with a form's template, told to the person who wrote it. */
public final class TemplateFault {
  private TemplateFault() {}

  public static FormException of(Form form, RuntimeException failure) {
    String template = PdfRenderer.template(form);
    Throwable root = causes(failure).reduce((first, last) -> last).orElseThrow();
    FormException fault =
        root instanceof FileNotFoundException
            ? new FormException(template, "", "no-template")
            : place(template, failure)
                .map(at -> at(template, root.getMessage(), at))
                .orElseGet(() -> new FormException(template, "", "template", root.getMessage()));
    fault.initCause(failure);
    return fault;
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

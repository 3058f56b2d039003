package cn.baoshen.review.letter;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The bodies of letters: {@code templates/mail/<kind>.txt} and {@code .html}, filled in. */
public final class LetterTemplates {
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  public LetterTemplates() {
    engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    engine.setEnableSpringELCompiler(true);
  }

  String text(String kind, Map<String, Object> values) {
    return fill(kind + ".txt", values);
  }

  String html(String kind, Map<String, Object> values) {
    return fill(kind + ".html", values);
  }

  private String fill(String name, Map<String, Object> values) {
    return engine.process(name, new Context(Locale.SIMPLIFIED_CHINESE, values));
  }

  private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/mail/");
    resolver.getResolvablePatternSpec().addPattern(names);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }
}

package cn.baoshen.rendering.pdf;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The pages before they are laid out: templates of the service ({@code pdf/…}) and of the forms,
 * filled in. Every value is escaped; a template has to be well-formed XML.
 */
final class Templates {
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
}

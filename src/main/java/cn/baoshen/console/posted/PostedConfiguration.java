package cn.baoshen.console.posted;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** The parts that answer a form that is refused. */
@Configuration(proxyBeanMethods = false)
class PostedConfiguration {
  @Bean
  FormPages formPages(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    return new FormPages(mappings::getObject);
  }

  @Bean
  WebMvcConfigurer sentFormsAreKept() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SentForm.Watch());
      }
    };
  }

  @Bean
  Dialect keptEntries() {
    return new Dialect();
  }

  /** What pages are run through once they are made. */
  static final class Dialect extends AbstractDialect implements IPostProcessorDialect {
    private static final int LAST = 1000;

    Dialect() {
      super("kept entries");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
      return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
      return Set.of(new PostProcessor(TemplateMode.HTML, KeptEntries.class, LAST));
    }
  }
}

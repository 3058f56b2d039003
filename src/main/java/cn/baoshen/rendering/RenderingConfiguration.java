package cn.baoshen.rendering;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents of the service. */
@Configuration(proxyBeanMethods = false)
class RenderingConfiguration {
  @Bean
  Fonts fonts(FontSettings settings) {
    return new Fonts(settings);
  }

  @Bean
  PdfRenderer pdfRenderer(Fonts fonts, ApplicationContext resources, Clock clock) {
    return new PdfRenderer(fonts, resources, clock.getZone());
  }

  @Bean
  FigureProof figureProof() {
    return new FigureProof();
  }
}

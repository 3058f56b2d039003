package cn.baoshen.proving;

import cn.baoshen.checking.RuleTrial;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormInspection;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.TemplateCheck;
import cn.baoshen.rendering.proof.FigureProof;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;

/** The trials that a form of the house's own stands when the service starts. */
@Configuration(proxyBeanMethods = false)
class ProvingConfiguration {
  @Bean
  @Order(2)
  FormInspection templateCheck(ResourceLoader resources) {
    return ownOnly(new TemplateCheck(resources));
  }

  @Bean
  @Order(3)
  FormInspection templateNames() {
    return ownOnly(new TemplateNames());
  }

  @Bean
  @Order(3)
  FormInspection ruleTrial() {
    return ownOnly(new RuleTrial());
  }

  @Bean
  @Order(4)
  FormInspection paperTrial(PdfRenderer renderer, FigureProof proof) {
    return ownOnly(new PaperTrial(renderer, proof));
  }

  /** The forms of the jar were tried when it was built. */
  private static FormInspection ownOnly(FormInspection trial) {
    return (form, mistakes) -> {
      if (!isOfTheJar(form)) {
        trial.inspect(form, mistakes);
      }
    };
  }

  private static boolean isOfTheJar(Form form) {
    return form.folder().startsWith("classpath:");
  }
}

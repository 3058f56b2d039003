package cn.baoshen.rendering;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.memory.HeapBudget;
import cn.baoshen.rendering.annotation.Annotations;
import cn.baoshen.rendering.pdf.Fonts;
import cn.baoshen.rendering.pdf.Issuer;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.proof.FigureProof;
import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The documents of the service. */
@Configuration(proxyBeanMethods = false)
@Import({
  Fonts.class,
  WarmUp.class,
  FigureProof.class,
  PaperStore.class,
  PaperContents.class,
  PublicCopies.class
})
class RenderingConfiguration {
  @Bean
  PdfRenderer pdfRenderer(
      Fonts fonts, ApplicationContext resources, HeapBudget budget, Clock clock, Issuer issuer) {
    return new PdfRenderer(fonts, resources, budget, clock.getZone(), issuer);
  }

  @Bean
  PaperTroubles paperTroubles(DocumentService documentService, Alarms alarms) {
    return new PaperTroubles(documentService, alarms);
  }

  @Bean
  Annotations annotations(KeptFiles kept, HeapBudget budget, Clock clock) {
    return new Annotations(kept, budget, clock.getZone());
  }

  @Bean
  DocumentService documentService(
      PdfRenderer renderer,
      FigureProof proof,
      Assignments assignments,
      PaperContents contents,
      PaperStore papers,
      Annotations annotations) {
    return new DocumentService(renderer, proof, assignments, contents, papers, annotations);
  }
}

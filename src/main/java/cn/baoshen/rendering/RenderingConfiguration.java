package cn.baoshen.rendering;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.memory.HeapBudget;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.rendering.annotation.Annotations;
import cn.baoshen.rendering.pdf.FontSettings;
import cn.baoshen.rendering.pdf.Fonts;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.proof.FigureProof;
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
  PdfRenderer pdfRenderer(
      Fonts fonts, ApplicationContext resources, HeapBudget budget, Clock clock) {
    return new PdfRenderer(fonts, resources, budget, clock.getZone());
  }

  @Bean
  WarmUp documentWarmUp(PdfRenderer renderer, FormCatalog forms) {
    return new WarmUp(renderer, forms);
  }

  @Bean
  FigureProof figureProof(Fonts fonts) {
    return new FigureProof(fonts);
  }

  @Bean
  PaperTroubles paperTroubles(DocumentService documentService, Alarms alarms) {
    return new PaperTroubles(documentService, alarms);
  }

  @Bean
  PaperStore paperStore(KeptFiles kept) {
    return new PaperStore(kept);
  }

  @Bean
  Annotations annotations(KeptFiles kept, HeapBudget budget, Clock clock) {
    return new Annotations(kept, budget, clock.getZone());
  }

  @Bean
  PaperContents paperContents(
      CaseBook cases,
      Waivers waivers,
      FormCatalog forms,
      Units units,
      FigureComputation figures,
      Ledgers ledgers,
      AskedForms asked) {
    return new PaperContents(cases, waivers, forms, units, figures, ledgers, asked);
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

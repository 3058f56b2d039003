package cn.baoshen;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.archive.BlankForms;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.WaivableRules;
import cn.baoshen.collection.Reviewers;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormSchema;
import cn.baoshen.form.Rule;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.Blanks;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.rendering.DocumentService;
import cn.baoshen.rendering.workbook.BlankWorkbook;
import cn.baoshen.review.letter.Attachments;
import cn.baoshen.review.letter.Paper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where stations that do not know each other are given what they need of one another. */
@Configuration(proxyBeanMethods = false)
class Assembly {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PLAIN = "text/plain; charset=UTF-8";
  private static final String XLS = "application/vnd.ms-excel";

  @Bean
  Attachments papers(DocumentService documentService, ArchiveTexts texts) {
    return new Attachments() {
      @Override
      public byte[] report(Case subject) {
        return documentService.paper(subject, "report");
      }

      @Override
      public List<Paper> returned(Case subject) {
        Paper notice =
            documentService
                .keptPlainNotice(subject)
                .map(text -> new Paper(texts.plainNoticeName(), PLAIN, text))
                .orElseGet(
                    () ->
                        new Paper(
                            texts.noticeName(),
                            "application/pdf",
                            documentService.paper(subject, "notice")));
        return documentService
            .annotation(subject)
            .map(workbook -> List.of(notice, workbook(subject, workbook)))
            .orElse(List.of(notice));
      }

      private Paper workbook(Case subject, byte[] workbook) {
        return documentService.copy(subject) == AnnotatedCopy.LISTED
            ? new Paper(texts.listName(subject), XLSX, workbook)
            : annotation(subject, workbook, texts);
      }

      @Override
      public boolean isPrinted(Case returned) {
        return documentService.hasPaper(returned, "notice");
      }

      @Override
      public AnnotatedCopy copy(Case subject) {
        return documentService.copy(subject);
      }
    };
  }

  private static Paper annotation(Case subject, byte[] workbook, ArchiveTexts texts) {
    String name = texts.annotationName(subject, workbook);
    return new Paper(name, name.endsWith(".xlsx") ? XLSX : XLS, workbook);
  }

  @Bean
  WaivableRules waivableRules(FormCatalog forms) {
    return form -> {
      Map<String, String> titles = new LinkedHashMap<>();
      forms.byId(form).map(Form::rules).orElse(List.of()).stream()
          .filter(Rule::waivable)
          .forEach(rule -> titles.put(rule.id(), rule.title()));
      return titles;
    };
  }

  @Bean
  Reviewers reviewers(Assignments assignments) {
    return assignments::asked;
  }

  @Bean
  Blanks blanks(BlankForms blanks) {
    return blanks::workbook;
  }

  @Bean
  BlankForms blankForms(OpenCollection collection) {
    return new BlankForms() {
      @Override
      public byte[] workbook(Form form) {
        return BlankWorkbook.of(form, collection.year());
      }

      @Override
      public byte[] schema(Form form) {
        return FormSchema.write(form, collection.year());
      }
    };
  }
}

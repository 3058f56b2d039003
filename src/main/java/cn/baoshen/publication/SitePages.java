package cn.baoshen.publication;

import cn.baoshen.model.organ.Organ;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages of the site, from their templates; every value is escaped. */
class SitePages {
  private static final String FOLDER = "templates/publication/";

  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final Organ organ;

  SitePages(MessageSource texts, Organ organ) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix(FOLDER);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    engine.setTemplateResolver(resolver);
    engine.setTemplateEngineMessageSource(texts);
    this.organ = organ;
  }

  /** The files of open data of one form. */
  record FormFiles(String id, String title) {}

  /** The list of all reports. */
  void index(Path folder, int year, List<SiteLine> lines) throws IOException {
    List<FormFiles> forms =
        lines.stream()
            .filter(SiteLine::isShown)
            .map(line -> new FormFiles(line.form(), line.title()))
            .distinct()
            .toList();
    List<String> titles = lines.stream().map(SiteLine::title).distinct().toList();
    List<String> categories = named(lines.stream().map(SiteLine::category).toList());
    List<String> grades = named(lines.stream().map(SiteLine::getGrade).toList());
    Map<String, Object> values =
        Map.of(
            "year",
            year,
            "lines",
            lines,
            "titles",
            titles,
            "forms",
            forms,
            "categories",
            categories,
            "grades",
            grades,
            "organ",
            organ);
    write(folder.resolve("index.html"), "index", values);
    for (String name : List.of("site.css", "site.js")) {
      Files.write(
          folder.resolve(name), new ClassPathResource(FOLDER + name).getContentAsByteArray());
    }
  }

  private static List<String> named(List<String> some) {
    return some.stream().filter(name -> !name.isEmpty()).distinct().sorted().toList();
  }

  /** The page of one report. */
  void report(Path folder, int year, SiteLine line) throws IOException {
    Path file = folder.resolve("reports").resolve(line.report() + ".html");
    write(file, "report", Map.of("year", year, "line", line, "organ", organ));
  }

  private void write(Path file, String template, Map<String, Object> values) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, values), out);
    }
  }
}

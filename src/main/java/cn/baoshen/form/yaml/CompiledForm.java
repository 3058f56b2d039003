package cn.baoshen.form.yaml;

import cn.baoshen.form.FormException;
import cn.baoshen.form.OfficialBook;
import cn.baoshen.form.book.BookCompiler;
import cn.baoshen.form.book.BookMistake;
import cn.baoshen.form.book.CompiledBook;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The {@code form.yaml} that an official workbook compiles to, with its {@code rules.yaml} beside
 * it; what the folder itself says in files of these names is laid over them.
 */
public final class CompiledForm extends ByteArrayResource {
  /** The name of the workbook in a form's folder. */
  public static final String WORKBOOK = "form.xlsx";

  private static final String RULES = "rules.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final byte[] rules;
  private final OfficialBook book;
  private final Path folder;

  private CompiledForm(byte[] form, byte[] rules, OfficialBook book, Path folder) {
    super(form);
    this.rules = rules;
    this.book = book;
    this.folder = folder;
  }

  /**
   * The form of a folder that holds a workbook.
   *
   * @throws FormException when the workbook has mistakes, naming all of them
   */
  static CompiledForm in(Path folder) {
    try {
      Path workbook = folder.resolve(WORKBOOK);
      byte[] bytes = Files.readAllBytes(workbook);
      CompiledBook compiled = BookCompiler.compile(bytes, WORKBOOK);
      if (!compiled.isSound()) {
        throw new FormException(workbook.toString(), "", "book-mistakes", listed(compiled));
      }
      ObjectNode form = Overlay.form(compiled.form(), own(folder, "form.yaml"));
      ObjectNode rules = Overlay.rules(compiled.rules(), own(folder, RULES));
      boolean templated = Files.isRegularFile(folder.resolve("report.html"));
      return new CompiledForm(text(form), text(rules), new OfficialBook(bytes, templated), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String listed(CompiledBook compiled) {
    return compiled.mistakes().stream()
        .map(BookMistake::toString)
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }

  private static ObjectNode own(Path folder, String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file)
        ? new YamlFile(file.toString(), new FileSystemResource(file)).as(ObjectNode.class)
        : YAML.createObjectNode();
  }

  /** The text of a compiled form, as a person may go on writing it. */
  public static byte[] text(ObjectNode tree) {
    try {
      return YAML.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OfficialBook book() {
    return book;
  }

  @Override
  public Resource createRelative(String name) {
    return name.equals(RULES)
        ? new ByteArrayResource(rules)
        : new FileSystemResource(folder.resolve(name));
  }
}

package cn.baoshen.form.yaml;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.OfficialBook;
import cn.baoshen.form.book.BookCompiler;
import cn.baoshen.form.book.CompiledBook;
import cn.baoshen.form.file.YamlFile;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable Path folder;
  private final BookFaults faults;

  /** The form that the bytes of a workbook make, with no folder around them. */
  static CompiledForm of(byte[] bytes, int edition) {
    CompiledBook compiled = BookCompiler.compile(bytes, WORKBOOK);
    return new CompiledForm(
        text(compiled.form()),
        text(compiled.rules()),
        new OfficialBook(bytes, false, edition),
        null,
        new BookFaults(WORKBOOK, compiled, new FormMistakes()));
  }

  private CompiledForm(
      byte[] form, byte[] rules, OfficialBook book, @Nullable Path folder, BookFaults faults) {
    super(form);
    this.rules = rules;
    this.book = book;
    this.folder = folder;
    this.faults = faults;
  }

  /** The form of a folder that holds a workbook, as far as one can be made of it. */
  static CompiledForm in(Path folder) {
    try {
      Path workbook = folder.resolve(WORKBOOK);
      byte[] bytes = Files.readAllBytes(workbook);
      CompiledBook compiled = BookCompiler.compile(bytes, WORKBOOK);
      FormMistakes own = new FormMistakes();
      ObjectNode form = Overlay.form(compiled.form(), own(folder, "form.yaml", own));
      ObjectNode rules = Overlay.rules(compiled.rules(), own(folder, RULES, own));
      boolean templated = Files.isRegularFile(folder.resolve("report.html"));
      return new CompiledForm(
          text(form),
          text(rules),
          new OfficialBook(bytes, templated, 0),
          folder,
          new BookFaults(workbook.toString(), compiled, own));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode own(Path folder, String name, FormMistakes mistakes) {
    Path file = folder.resolve(name);
    JsonNode tree =
        Files.isRegularFile(file)
            ? new YamlFile(file.toString(), new FileSystemResource(file), mistakes).tree()
            : null;
    return tree instanceof ObjectNode object ? object : YAML.createObjectNode();
  }

  /** What is wrong with it, told at the cells of its workbook. */
  BookFaults faults() {
    return faults;
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

  /** Its {@code rules.yaml}. */
  byte[] rules() {
    return rules;
  }

  @Override
  public Resource createRelative(String name) {
    if (name.equals(RULES)) {
      return new ByteArrayResource(rules);
    }
    return folder == null
        ? new FileSystemResource(name)
        : new FileSystemResource(folder.resolve(name));
  }
}

package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.OpenBook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The compiler of official workbooks: their marks, grids and formulas become the text of a form.
 */
public final class BookCompiler {
  private final BookMistakes mistakes = new BookMistakes();
  private final Map<String, String> places = new HashMap<>();
  private final List<BookSheet> sheets = new ArrayList<>();
  private List<BookField> fields = List.of();
  private @Nullable BookGrid claims;
  private @Nullable BookGrid settings;

  private BookCompiler() {}

  /**
   * The form that a workbook makes, as far as it makes one.
   *
   * @param bytes of an {@code .xlsx}
   * @param name of the file, for what is wrong with the whole of it
   */
  public static CompiledBook compile(byte[] bytes, String name) {
    BookCompiler compiler = new BookCompiler();
    Optional<XSSFWorkbook> book = OpenBook.of(bytes, name, compiler.mistakes);
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    ObjectNode rules = JsonNodeFactory.instance.objectNode();
    if (book.isPresent()) {
      compiler.read(book.get());
      compiler.write(form, rules, name);
    }
    return new CompiledBook(form, rules, compiler.places, compiler.mistakes.all());
  }

  private void read(XSSFWorkbook book) {
    for (Sheet sheet : book) {
      BookGrid grid = new BookGrid(sheet);
      if (BookWords.is("claims", grid.name())) {
        claims = grid;
      } else if (BookWords.is("settings", grid.name())) {
        settings = grid;
      } else {
        BookSheet marked = BookSheet.of(grid, mistakes);
        if (!marked.cells().isEmpty()) {
          sheets.add(marked);
        }
      }
    }
    List<MarkedCell> cells = sheets.stream().flatMap(sheet -> sheet.cells().stream()).toList();
    fields = new BookNames(mistakes).of(cells);
    new BookChecks(sheets, fields, mistakes).run();
    fields.forEach(field -> places.putIfAbsent(BookNames.fullId(field), field.cell().place()));
  }

  private void write(ObjectNode form, ObjectNode rules, String name) {
    if (sheets.isEmpty()) {
      mistakes.add(name, "no-marks");
      return;
    }
    ArrayNode layouts = JsonNodeFactory.instance.arrayNode();
    List<BookLayout> all = sheets.stream().map(sheet -> new BookLayout(sheet, fields)).toList();
    all.forEach(layout -> layouts.add(layout.node()));
    BookIdentity identity = BookIdentity.of(fields, sheets, name, mistakes);
    form.put("title", all.get(0).name());
    form.set("identity", identity.node());
    ArrayNode written = BookFields.of(fields, layouts);
    identity.unplacedYear().ifPresent(written::add);
    form.set("fields", written);
    form.set("sheets", layouts);
    ObjectNode parameters = StandardRules.parameters();
    form.set("parameters", parameters);
    fields.stream()
        .filter(field -> field.mark().is("key"))
        .forEach(field -> form.withArray("keyFigures").add(BookNames.fullId(field)));
    rules.set("rules", rules(identity, written, parameters));
    if (settings != null) {
      new BookSettings(settings, fields, places, mistakes).write(form);
    }
  }

  private ArrayNode rules(BookIdentity identity, ArrayNode written, ObjectNode parameters) {
    ArrayNode all = StandardRules.of(identity, written);
    add(all, new BookRules(sheets, fields, mistakes).rules());
    if (claims != null) {
      Set<String> taken = new HashSet<>();
      all.forEach(rule -> taken.add(rule.path("id").asText()));
      String own = sheets.size() == 1 ? sheets.get(0).grid().name() : null;
      BookPlaces named = new BookPlaces(sheets, fields, own);
      BookClaims more = new BookClaims(claims, named, sheets.get(0).grid(), mistakes, taken);
      add(all, more.rules());
      parameters.setAll(more.tolerances());
    }
    return all;
  }

  private void add(ArrayNode all, Map<ObjectNode, String> rules) {
    rules.forEach(
        (rule, place) -> {
          all.add((JsonNode) rule);
          places.putIfAbsent(rule.path("id").asText(), place);
        });
  }
}

package cn.baoshen.enrichment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;

/** The lines of a registry as they are written, by column. */
final class RegistryFile {
  static final List<String> COLUMNS =
      List.of(
          "code", "name", "email", "category", "acceptor", "reviewer", "leader", "confidential");

  /** A further column that a registry may have: whether the unit has nothing to report. */
  static final String ZERO = "zero";

  /** Another: the unit's 统一社会信用代码. */
  static final String CREDIT = "credit";

  /** Another: the forms that the unit owes. */
  static final String FORMS = "forms";

  private static final Set<String> MORE_COLUMNS = Set.of(CREDIT, FORMS, ZERO);

  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  /** One line: its number in the file and its values by column. */
  record Line(long number, Map<String, String> values) {}

  private final Resource resource;
  private final List<String> errors;

  RegistryFile(Resource resource, List<String> errors) {
    this.resource = resource;
    this.errors = errors;
  }

  /** The lines that have the right number of columns; the others are errors. */
  List<Line> lines() {
    try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text())) {
      return lines(rows, header(rows));
    } catch (CharacterCodingException e) {
      errors.add(RegistryException.words("not-utf-8"));
    } catch (JsonProcessingException e) {
      errors.add(RegistryException.words("malformed", e.getOriginalMessage()));
    } catch (IOException e) {
      errors.add(RegistryException.words("unreadable", e.getMessage()));
    }
    return List.of();
  }

  private String text() throws IOException {
    byte[] bytes = resource.getContentAsByteArray();
    if (RegistryBook.isOne(bytes)) {
      return RegistryBook.csv(bytes);
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The columns; none when they are not the ones that are expected. */
  private List<String> header(MappingIterator<String[]> rows) throws IOException {
    List<String> header = rows.hasNextValue() ? List.of(rows.nextValue()) : List.of();
    if (isKnown(header)) {
      return header;
    }
    String expected = String.join(",", COLUMNS);
    errors.add(RegistryException.words("header", expected, String.join(",", header)));
    return List.of();
  }

  /** The columns that every registry has, then each of the others at most once, in any order. */
  private static boolean isKnown(List<String> header) {
    int must = COLUMNS.size();
    if (header.size() < must || !header.subList(0, must).equals(COLUMNS)) {
      return false;
    }
    List<String> more = header.subList(must, header.size());
    return MORE_COLUMNS.containsAll(more) && Set.copyOf(more).size() == more.size();
  }

  private List<Line> lines(MappingIterator<String[]> rows, List<String> columns)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    while (!columns.isEmpty() && rows.hasNextValue()) {
      long number = rows.getCurrentLocation().getLineNr();
      String[] values = rows.nextValue();
      if (values.length == columns.size()) {
        lines.add(new Line(number, byColumn(columns, values)));
      } else {
        errors.add(RegistryException.line(number, "columns", values.length, columns.size()));
      }
    }
    return lines;
  }

  private static Map<String, String> byColumn(List<String> columns, String[] values) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    MORE_COLUMNS.forEach(column -> byColumn.put(column, ""));
    for (int i = 0; i < values.length; i++) {
      byColumn.put(columns.get(i), values[i].strip());
    }
    return byColumn;
  }
}

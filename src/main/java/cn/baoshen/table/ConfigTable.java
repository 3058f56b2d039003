package cn.baoshen.table;

import cn.baoshen.model.CannotStart;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * A table that administrators keep as a file, UTF-8 CSV or a workbook's first sheet. Reading goes
 * on after an error, so that all are named when the start is refused.
 */
public final class ConfigTable {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/table");
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  /**
   * The columns of a table.
   *
   * @param must the ones that come first, in this order
   * @param more others that may follow, each at most once, in any order; where they do not, their
   *     values are empty
   */
  public record Columns(List<String> must, Set<String> more) {
    public Columns {
      must = List.copyOf(must);
      more = Set.copyOf(more);
    }

    private boolean are(List<String> header) {
      int least = must.size();
      if (header.size() < least || !header.subList(0, least).equals(must)) {
        return false;
      }
      List<String> others = header.subList(least, header.size());
      return more.containsAll(others) && Set.copyOf(others).size() == others.size();
    }
  }

  /** One line: its number in the file and its values by column, without space around them. */
  public record Line(long number, Map<String, String> values) {
    public String value(String column) {
      return Objects.requireNonNull(values.get(column), column);
    }
  }

  private record Wrong(long line, String what) {}

  private final Resource resource;
  private final Columns columns;
  private final List<Line> lines = new ArrayList<>();
  private final List<Wrong> errors = new ArrayList<>();

  private ConfigTable(Resource resource, Columns columns) {
    this.resource = resource;
    this.columns = columns;
  }

  /** The table as it is; what is wrong with it is kept until it is refused. */
  public static ConfigTable read(Resource resource, Columns columns) {
    ConfigTable table = new ConfigTable(resource, columns);
    table.read();
    return table;
  }

  /** The lines that have the right number of columns; the others are errors. */
  public List<Line> lines() {
    return lines;
  }

  /** Notes an error of the table as a whole, in words. */
  public void wrong(String what) {
    errors.add(new Wrong(0, what));
  }

  /** Notes an error of one line, in words. */
  public void wrong(Line line, String what) {
    wrong(line.number(), what);
  }

  private void wrong(long number, String what) {
    errors.add(new Wrong(number, words("line", number, what)));
  }

  public boolean isSound() {
    return errors.isEmpty();
  }

  /**
   * Refuses a table with errors, those of its first line first.
   *
   * @param heading a pattern of the file ({0}) and how many errors it has ({1})
   * @throws CannotStart naming every error
   */
  public void refuseErrors(String heading) {
    if (!errors.isEmpty()) {
      Object[] details = {resource.getDescription(), String.valueOf(errors.size())};
      Stream<String> first = Stream.of(MessageFormat.format(heading, details));
      Stream<String> rest =
          errors.stream().sorted(Comparator.comparingLong(Wrong::line)).map(Wrong::what);
      throw new CannotStart(
          Stream.concat(first, rest).collect(Collectors.joining(System.lineSeparator())));
    }
  }

  private void read() {
    try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text())) {
      List<String> header = rows.hasNextValue() ? List.of(rows.nextValue()) : List.of();
      if (columns.are(header)) {
        read(rows, header);
      } else {
        wrong(words("header", joined(columns.must()), more(), joined(header)));
      }
    } catch (CharacterCodingException e) {
      wrong(words("not-utf-8"));
    } catch (JsonProcessingException e) {
      wrong(words("malformed", e.getOriginalMessage()));
    } catch (IOException e) {
      wrong(words("unreadable", String.valueOf(e.getMessage())));
    }
  }

  private String text() throws IOException {
    byte[] bytes = resource.getContentAsByteArray();
    if (WorkbookText.isOne(bytes)) {
      return WorkbookText.csv(bytes);
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void read(MappingIterator<String[]> rows, List<String> header) throws IOException {
    while (rows.hasNextValue()) {
      long number = rows.getCurrentLocation().getLineNr();
      String[] values = rows.nextValue();
      if (values.length == header.size()) {
        lines.add(new Line(number, byColumn(header, values)));
      } else {
        wrong(number, words("columns", values.length, header.size()));
      }
    }
  }

  private Map<String, String> byColumn(List<String> header, String[] values) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    columns.more().forEach(column -> byColumn.put(column, ""));
    for (int i = 0; i < values.length; i++) {
      byColumn.put(header.get(i), values[i].strip());
    }
    return byColumn;
  }

  private String more() {
    return columns.more().isEmpty()
        ? ""
        : words(
            "header.more",
            String.join(words("between"), columns.more().stream().sorted().toList()));
  }

  private static String joined(List<String> columns) {
    return String.join(",", columns);
  }

  private static String words(String key, Object... details) {
    Object[] texts = Stream.of(details).map(String::valueOf).toArray();
    return MessageFormat.format(WORDS.getString(key), texts);
  }
}

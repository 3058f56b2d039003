package cn.baoshen.collection;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** The file in which administrators keep the holidays; one with errors stops the start. */
final class HolidayFile {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/collection");
  private static final List<String> COLUMNS = List.of("date", "kind", "name");
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  private final Resource resource;
  private final List<String> errors = new ArrayList<>();
  private final Map<LocalDate, Boolean> days = new TreeMap<>();

  private HolidayFile(Resource resource) {
    this.resource = resource;
  }

  /**
   * The days that the file tells: true for one that is worked on, false for one that is off.
   *
   * @throws CannotStart naming every bad line
   */
  static Map<LocalDate, Boolean> read(Resource resource) {
    HolidayFile file = new HolidayFile(resource);
    file.read();
    if (!file.errors.isEmpty()) {
      String heading = words("holidays.heading", resource.getDescription(), file.errors.size());
      throw new CannotStart(
          heading + System.lineSeparator() + String.join(System.lineSeparator(), file.errors));
    }
    return file.days;
  }

  private void read() {
    try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text())) {
      List<String> header = rows.hasNextValue() ? List.of(rows.nextValue()) : List.of();
      if (!header.equals(COLUMNS)) {
        errors.add(words("holidays.header", String.join(",", COLUMNS), String.join(",", header)));
        return;
      }
      while (rows.hasNextValue()) {
        long number = rows.getCurrentLocation().getLineNr();
        line(number, rows.nextValue());
      }
    } catch (CharacterCodingException e) {
      errors.add(words("holidays.not-utf-8"));
    } catch (JsonProcessingException e) {
      errors.add(words("holidays.malformed", e.getOriginalMessage()));
    } catch (IOException e) {
      errors.add(words("holidays.unreadable", e.getMessage()));
    }
  }

  private String text() throws IOException {
    byte[] bytes = resource.getContentAsByteArray();
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void line(long number, String[] values) {
    if (values.length != COLUMNS.size()) {
      error(number, "columns", values.length, COLUMNS.size());
      return;
    }
    boolean work = values[1].strip().equals(words("holidays.work"));
    if (!work && !values[1].strip().equals(words("holidays.off"))) {
      error(number, "kind", values[1]);
      return;
    }
    try {
      LocalDate day = LocalDate.parse(values[0].strip());
      if (days.putIfAbsent(day, work) != null) {
        error(number, "twice", day);
      }
    } catch (DateTimeException e) {
      error(number, "date", values[0]);
    }
  }

  private void error(long number, String reason, Object... details) {
    errors.add(words("holidays.line", number, words("holidays." + reason, details)));
  }

  private static String words(String key, Object... details) {
    Object[] texts = Stream.of(details).map(String::valueOf).toArray();
    return MessageFormat.format(WORDS.getString(key), texts);
  }
}

package cn.baoshen.collection;

import cn.baoshen.table.ConfigTable;
import cn.baoshen.table.ConfigTable.Columns;
import cn.baoshen.table.ConfigTable.Line;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;

/** The file in which administrators keep the holidays; one with errors stops the start. */
final class HolidayFile {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/collection");
  private static final Columns COLUMNS = new Columns(List.of("date", "kind", "name"), Set.of());

  private final ConfigTable table;
  private final Map<LocalDate, Boolean> days = new TreeMap<>();

  private HolidayFile(ConfigTable table) {
    this.table = table;
  }

  /**
   * The days that the file tells: true for one that is worked on, false for one that is off.
   *
   * @throws cn.baoshen.model.CannotStart naming every bad line
   */
  static Map<LocalDate, Boolean> read(Resource resource) {
    HolidayFile file = new HolidayFile(ConfigTable.read(resource, COLUMNS));
    file.table.lines().forEach(file::add);
    file.table.refuseErrors(WORDS.getString("holidays.heading"));
    return file.days;
  }

  private void add(Line line) {
    String kind = line.value("kind");
    boolean work = kind.equals(words("work"));
    if (!work && !kind.equals(words("off"))) {
      table.wrong(line, words("kind", kind));
      return;
    }
    try {
      LocalDate day = LocalDate.parse(line.value("date"));
      if (days.putIfAbsent(day, work) != null) {
        table.wrong(line, words("twice", day.toString()));
      }
    } catch (DateTimeException e) {
      table.wrong(line, words("date", line.value("date")));
    }
  }

  private static String words(String key, Object... details) {
    return MessageFormat.format(WORDS.getString("holidays." + key), details);
  }
}

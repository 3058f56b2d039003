package cn.baoshen.console.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of the console that can be taken away as a workbook, at {@code /lists/<name>.xlsx}.
 *
 * @param title key of its name
 * @param heads keys of the heads of its columns
 */
public record TakenList(String name, String title, List<String> heads, Content content) {
  /** So many rows of what grows without end are taken away. */
  public static final int MOST = 50_000;

  public TakenList {
    heads = List.copyOf(heads);
  }

  /** Who adds the rows, in their order. */
  public interface Content {
    void write(Asked asked, ListWorkbook.Rows rows);
  }

  /**
   * A list.
   *
   * @param heads keys of the heads of its columns, parted by blanks
   */
  public static TakenList of(String name, String title, Content content, String heads) {
    return new TakenList(name, title, List.of(heads.split(" ")), content);
  }

  /**
   * Who asks, and for which part of the list.
   *
   * @param who the account's name
   * @param administrator whether it may do everything
   */
  public record Asked(
      Map<String, String> choices, ListDownload texts, String who, boolean administrator) {
    /** What was chosen under this name; empty when nothing was. */
    public Optional<String> choice(String name) {
      return Optional.ofNullable(choices.get(name)).map(String::strip).filter(s -> !s.isEmpty());
    }

    /** The number that was chosen; empty where none was. */
    public Optional<Integer> number(String name) {
      return choice(name).filter(said -> said.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** The words of this key, or what it ends with where it has none. */
    public String say(String group, Object key) {
      String said = texts.say(group + key);
      return said.equals(group + key) ? String.valueOf(key) : said;
    }
  }
}

package cn.baoshen.intake.value;

import cn.baoshen.form.Aliases;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.cell.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row of a table is to the report. */
public enum RowKind {
  /** One of the report's own. */
  ROW,
  /** Says that there is nothing (无, 0): the answer of a table that has no other row. */
  NONE,
  /** Named as a sum of other rows: a row where there is no other. */
  TOTAL,
  /** Named as a part of the row above: a row where there is none above. */
  PART,
  /** Print that nobody filled in, the sum of other rows, or the end of the list. */
  ASIDE;

  /** The column of a keyed table that names its rows. */
  public static final String NAME = "name";

  /** Stands for what is filled with something that has no text. */
  public static final String SOMETHING = "?";

  private static final Pattern PARTLY =
      Pattern.compile("[(（]?" + PlaceTexts.of("rows.part") + "[:：、,，]?\\s*\\S");

  /**
   * The kind of a row.
   *
   * @param texts what stands in the row by column, nothing as an empty text
   */
  public static RowKind of(Field table, Map<String, String> texts) {
    Map<Field, RowWord> words = words(table, texts);
    List<RowWord> telling = new ArrayList<>();
    words.forEach((column, word) -> addIf(tells(table, column), telling, word));
    if (words.containsValue(RowWord.SUM)) {
      return telling.contains(RowWord.WORDS) ? ROW : ASIDE;
    }
    if (isTotal(table, words)) {
      return TOTAL;
    }
    if (isPart(table, words, texts)) {
      return PART;
    }
    boolean isNamed = words.keySet().stream().anyMatch(c -> isWords(c) && tells(table, c));
    return telling.stream().allMatch(RowWord::isNothing) ? kind(telling, isNamed) : ROW;
  }

  /** What each column says; the first of them that takes words has the row's name. */
  private static Map<Field, RowWord> words(Field table, Map<String, String> texts) {
    Map<Field, RowWord> words = new IdentityHashMap<>();
    Field name = name(table);
    for (Field column : table.columns()) {
      words.put(column, RowWord.of(text(texts, column), column == name));
    }
    return words;
  }

  /** True for a row that is called a sum of others, whatever else it may be. */
  public static boolean isSum(Field table, Map<String, String> texts) {
    Map<Field, RowWord> words = words(table, texts);
    return words.containsValue(RowWord.SUM) || isTotal(table, words);
  }

  /** The column in which a row has its name; null for a table of figures alone. */
  static @Nullable Field name(Field table) {
    return table.columns().stream()
        .filter(column -> isWords(column) && tells(table, column))
        .findFirst()
        .orElse(null);
  }

  /** An item with a target, or whatever else a sum has not, is one however it is called. */
  private static boolean isTotal(Field table, Map<Field, RowWord> words) {
    return words.containsValue(RowWord.TOTAL)
        && words.entrySet().stream()
            .filter(entry -> isWords(entry.getKey()) && tells(table, entry.getKey()))
            .map(Map.Entry::getValue)
            .allMatch(word -> word == RowWord.TOTAL || word.isNothing());
  }

  /** 其中：打印纸 below 办公费, in a table of names and figures. */
  private static boolean isPart(Field table, Map<Field, RowWord> words, Map<String, String> texts) {
    List<Field> named = table.columns().stream().filter(RowKind::isWords).toList();
    return named.size() == 1
        && PARTLY.matcher(text(texts, named.get(0)).strip()).lookingAt()
        && words.containsValue(RowWord.FIGURE);
  }

  /** True for a table of names, each with its figures. */
  public static boolean isListOfFigures(Field table) {
    return table.columns().stream().filter(RowKind::isWords).count() == 1
        && isWords(table.columns().get(0));
  }

  private static void addIf(boolean holds, List<RowWord> words, RowWord word) {
    if (holds) {
      words.add(word);
    }
  }

  private static RowKind kind(List<RowWord> words, boolean isNamed) {
    boolean blank = words.stream().allMatch(word -> word == RowWord.BLANK);
    if (blank || words.contains(RowWord.END) || words.contains(RowWord.NUMBERING)) {
      return ASIDE;
    }
    if (words.contains(RowWord.NONE)) {
      return NONE;
    }
    return isNamed ? ASIDE : ROW;
  }

  /** True for a row with a name and nothing else. */
  public static boolean isUnused(Field table, Map<String, String> texts) {
    return table.columns().stream()
        .filter(column -> !column.id().equals(NAME))
        .allMatch(column -> CellText.isBlank(text(texts, column)));
  }

  /** A name in a list of amounts that may be left out: what stands without one is nought. */
  public static void fillOptional(Field table, Map<String, String> texts, Map<String, Object> row) {
    List<Field> figures = table.columns().stream().filter(column -> !isWords(column)).toList();
    boolean isList =
        table.columns().size() == figures.size() + 1
            && figures.stream().noneMatch(Field::required)
            && figures.stream().allMatch(column -> column.type() == FieldType.AMOUNT);
    if (isList && figures.stream().allMatch(c -> RowWord.of(text(texts, c), false).isNothing())) {
      figures.forEach(column -> row.putIfAbsent(column.id(), BigDecimal.ZERO));
    }
  }

  /** Of what a row says there is none of, the figures that it leaves blank are nought. */
  public static void fillWithNone(Field table, Map<String, Object> row) {
    table.columns().stream()
        .filter(column -> column.required() && column.type().isNumeric())
        .forEach(column -> row.putIfAbsent(column.id(), BigDecimal.ZERO));
  }

  /** The row that the form suggests under this name, if it does. */
  public static Optional<Field.NamedRow> usual(Field table, Aliases aliases, String name) {
    if (table.rows().isEmpty()) {
      return Optional.empty();
    }
    String core = LabelText.of(name).core();
    return table.rows().stream().filter(row -> isCalled(row, aliases, core)).findFirst();
  }

  private static boolean isCalled(Field.NamedRow row, Aliases aliases, String core) {
    return LabelText.of(row.name()).core().equals(core)
        || aliases.of(row.name()).stream()
            .anyMatch(other -> LabelText.of(other).core().equals(core));
  }

  private static boolean tells(Field table, Field column) {
    return table.fillers().isEmpty() || table.fillers().contains(column.id());
  }

  private static boolean isWords(Field column) {
    return column.type() == FieldType.TEXT || column.type() == FieldType.LONG_TEXT;
  }

  private static String text(Map<String, String> texts, Field column) {
    return texts.getOrDefault(column.id(), "");
  }
}

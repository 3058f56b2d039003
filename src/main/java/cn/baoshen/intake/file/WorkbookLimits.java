package cn.baoshen.intake.file;

/** How much one workbook may hold; counts along while it is read. */
public final class WorkbookLimits {
  public static final int MOST_BYTES = 10 * 1024 * 1024;
  public static final long MOST_UNPACKED = 100L * 1024 * 1024;
  static final int MOST_CELLS = 100_000;
  static final int MOST_REGIONS = 5_000;
  static final int MOST_SHEETS = 200;

  /** Characters in all cells together. */
  static final int MOST_CHARACTERS = 4_000_000;

  /** Texts that cells may share; also an empty one takes room. */
  static final int MOST_TEXTS = 200_000;

  private int cells;
  private int regions;
  private int sheets;
  private int formulas;
  private long characters;

  void cell(SheetCell cell) throws UnreadableFile {
    require(++cells <= MOST_CELLS, "workbook-too-many-cells", MOST_CELLS);
    text(cell.text().length());
  }

  public void text(int length) throws UnreadableFile {
    characters += length;
    characters(characters);
  }

  public static void characters(long number) throws UnreadableFile {
    require(number <= MOST_CHARACTERS, "workbook-too-much-text", MOST_CHARACTERS / 10_000);
  }

  void region() throws UnreadableFile {
    require(++regions <= MOST_REGIONS, "workbook-too-many-regions", MOST_REGIONS);
  }

  /** One more formula of which note is taken, whether it has a result or none. */
  void formula() throws UnreadableFile {
    require(++formulas <= MOST_CELLS, "workbook-too-many-cells", MOST_CELLS);
  }

  public static void texts(long number) throws UnreadableFile {
    require(number <= MOST_TEXTS, "workbook-too-many-texts", MOST_TEXTS);
  }

  public void sheet() throws UnreadableFile {
    require(++sheets <= MOST_SHEETS, "workbook-too-many-sheets", MOST_SHEETS);
  }

  private static void require(boolean holds, String reason, int limit) throws UnreadableFile {
    if (!holds) {
      throw new UnreadableFile(reason, limit);
    }
  }
}

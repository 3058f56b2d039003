package cn.baoshen.form.book;

import cn.baoshen.form.book.BookFormula.Term;
import cn.baoshen.form.mark.BadFormula;
import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.OperandPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** The fields of a form by the cells that a formula names. */
final class BookPlaces {
  private static final Pattern SUBTOTAL = Pattern.compile("(?i)\\bSUBTOTAL\\(");

  private final List<BookSheet> sheets;
  private final List<BookField> fields;

  /** The sheet that an address means which names none; null when it has to name one. */
  private final @Nullable String own;

  BookPlaces(List<BookSheet> sheets, List<BookField> fields, @Nullable String own) {
    this.sheets = sheets;
    this.fields = fields;
    this.own = own;
  }

  /** The table in one of whose rows all single cells of tables lie; null when there are none. */
  @Nullable BookBlock row(Ptg[]... formulas) throws BadFormula {
    List<RefPtgBase> cells = new ArrayList<>();
    for (Ptg[] formula : formulas) {
      for (Ptg part : formula) {
        if (part instanceof RefPtgBase cell && block(cell) != null) {
          cells.add(cell);
        }
      }
    }
    long rows = cells.stream().map(cell -> sheet(cell) + cell.getRow()).distinct().count();
    if (rows > 1) {
      throw new BadFormula("formula-two-rows", address(cells.get(0)), address(cells.get(1)));
    }
    return cells.isEmpty() ? null : block(cells.get(0));
  }

  private @Nullable BookBlock block(RefPtgBase cell) throws BadFormula {
    return sheetOf(sheet(cell)).block(cell.getRow()).orElse(null);
  }

  private BookSheet sheetOf(@Nullable String name) throws BadFormula {
    if (name == null) {
      throw new BadFormula("formula-no-sheet-said");
    }
    return sheets.stream()
        .filter(sheet -> sheet.grid().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadFormula("formula-sheet", String.valueOf(name)));
  }

  private @Nullable String sheet(Ptg part) {
    return part instanceof Ref3DPxg cell
        ? cell.getSheetName()
        : part instanceof Area3DPxg area ? area.getSheetName() : own;
  }

  private static String address(RefPtgBase cell) {
    return new CellReference(cell.getRow(), cell.getColumn()).formatAsString();
  }

  /** The field in a cell. */
  Term cell(RefPtgBase cell, @Nullable BookBlock row) throws BadFormula {
    String sheet = sheet(cell);
    if (sheet == null) {
      throw new BadFormula("formula-no-sheet", address(cell));
    }
    Term printed = printed(sheet, cell.getRow(), cell.getColumn()).orElse(null);
    return printed == null ? field(sheet, cell, row) : printed;
  }

  private Term field(String sheet, RefPtgBase cell, @Nullable BookBlock row) throws BadFormula {
    BookField field =
        find(sheet, cell.getRow(), cell.getColumn())
            .orElseThrow(() -> new BadFormula("formula-unmarked", address(cell)));
    requireFigure(field, address(cell));
    BookBlock block = block(cell);
    if (block != row && block != null) {
      throw new BadFormula("formula-one-row", address(cell));
    }
    return block == null ? alone(field) : inRow(field);
  }

  private static void requireFigure(BookField field, String address) throws BadFormula {
    if (!field.isFigure()) {
      throw new BadFormula("formula-no-figure", address, field.label());
    }
  }

  /** A formula may name neither its own cell, nor in a table's row one of another row. */
  void requireOthers(Ptg[] formula, BookField field) throws BadFormula {
    int row = field.cell().row();
    for (Ptg part : formula) {
      boolean here = part instanceof OperandPtg && field.sheet().equals(sheet(part));
      if (here && part instanceof RefPtgBase at && field.covers(at.getRow(), at.getColumn())
          || here && part instanceof AreaPtgBase area && isWithin(field, area)) {
        throw new BadFormula("formula-circular");
      }
      boolean inTable = here && field.isColumn() && part instanceof RefPtgBase;
      if (inTable && ((RefPtgBase) part).getRow() != row && block((RefPtgBase) part) != null) {
        throw new BadFormula("formula-other-row", address((RefPtgBase) part));
      }
    }
  }

  private static boolean isWithin(BookField field, AreaPtgBase area) {
    return new CellRangeAddress(
            area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn())
        .isInRange(field.cell().row(), field.cell().column());
  }

  private Optional<BookField> find(String sheet, int row, int column) throws BadFormula {
    BookBlock block = sheetOf(sheet).block(row).orElse(null);
    int at = block == null ? row : block.first();
    return fields.stream()
        .filter(field -> field.sheet().equals(sheet))
        .filter(field -> field.covers(at, column) && field.isColumn() == (block != null))
        .findFirst();
  }

  /** A number that the form itself has in a cell which asks for nothing. */
  private Optional<Term> printed(String sheet, int row, int column) throws BadFormula {
    BookSheet marked = sheetOf(sheet);
    boolean asks = marked.block(row).isPresent() || find(sheet, row, column).isPresent();
    Cell cell = asks ? null : marked.grid().cell(row, column);
    return cell == null || cell.getCellType() != CellType.NUMERIC
        ? Optional.empty()
        : Optional.of(Term.number(NumberToTextConverter.toText(cell.getNumericCellValue())));
  }

  private static Term alone(BookField field) {
    return term(field, field.id(), field.label());
  }

  private static Term inRow(BookField field) {
    return term(field, "row." + field.id(), field.label());
  }

  private static Term term(BookField field, String name, String label) {
    String feel = field.isOptional() ? "filledOrZero(" + name + ")" : name;
    return new Term(field.isPercent() ? "(" + feel + " / 100)" : feel, label, field.isPercent());
  }

  /** Says of a share beside a rate that is not in a cell of per cents that the whole is meant. */
  void requireWhole(Term cell, Term share) throws BadFormula {
    boolean whole =
        fields.stream()
            .filter(field -> field.type().equals("rate") && !field.isPercent())
            .anyMatch(field -> Set.of(alone(field), inRow(field)).contains(cell));
    if (whole && share.isShare()) {
      throw new BadFormula("formula-whole", cell.words(), share.whole());
    }
  }

  /**
   * The fields and printed numbers in an area added up; what else is not marked counts for nothing.
   *
   * @param subtotal whether what is such a sum itself is left away
   */
  Term sum(AreaPtgBase area, @Nullable BookBlock row, boolean subtotal) throws BadFormula {
    String sheet = sheet(area);
    if (sheet == null) {
      throw new BadFormula("formula-no-sheet", area.toFormulaString());
    }
    List<Term> parts = new ArrayList<>();
    List<BookField> met = new ArrayList<>();
    BookGrid grid = sheetOf(sheet).grid();
    int lastRow = Math.min(area.getLastRow(), grid.rows() - 1);
    int lastColumn = Math.min(area.getLastColumn(), grid.columns() - 1);
    for (int at = area.getFirstRow(); at <= lastRow; at++) {
      for (int column = area.getFirstColumn(); column <= lastColumn; column++) {
        BookField field = find(sheet, at, column).orElse(null);
        if (field == null) {
          printed(sheet, at, column).ifPresent(parts::add);
        } else if (field.isFigure() && !met.contains(field) && !(subtotal && isSubtotal(field))) {
          met.add(field);
          parts.add(part(field, area, row));
        }
      }
    }
    if (met.isEmpty()) {
      throw new BadFormula("formula-unmarked", area.toFormulaString());
    }
    return new Term(
        parts.stream().map(Term::feel).collect(Collectors.joining(" + ")),
        parts.stream().map(Term::words).collect(Collectors.joining(" + ")),
        parts.stream().anyMatch(Term::percent));
  }

  private static boolean isSubtotal(BookField field) {
    return SUBTOTAL.matcher(String.valueOf(field.formula())).find();
  }

  private static Term part(BookField field, AreaPtgBase area, @Nullable BookBlock row) {
    if (!field.isColumn()) {
      return alone(field);
    }
    if (row != null && area.getFirstRow() == area.getLastRow()) {
      return inRow(field);
    }
    String name = BookNames.fullId(field);
    String filled = field.isOptional() ? "filledOrZero(" + name + ")" : name;
    String words = field.mark().table() + field.label();
    return new Term("total(" + filled + ")", BookWords.say("column-sum").replace("{0}", words));
  }
}

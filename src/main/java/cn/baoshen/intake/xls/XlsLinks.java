package cn.baoshen.intake.xls;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.jspecify.annotations.Nullable;

/** What a binary workbook's records say of other workbooks, and which formulas look into them. */
final class XlsLinks {
  private static final Ptg[] NONE = {};

  private final List<SupBookRecord> books = new ArrayList<>();
  private final List<Boolean> names = new ArrayList<>();
  private @Nullable ExternSheetRecord sheets;

  /** Takes note of a record of the workbook as a whole. */
  void note(Record entry) {
    if (entry instanceof SupBookRecord book) {
      books.add(book);
    } else if (entry instanceof ExternSheetRecord index) {
      sheets = index;
    } else if (entry instanceof NameRecord name) {
      names.add(looksOutside(name::getNameDefinition));
    }
  }

  /** True when one of a formula's parts is a cell or a name of another workbook. */
  boolean looksOutside(Supplier<Ptg[]> formula) {
    return looksOutside(parts(formula));
  }

  /** True when one of these is a cell or a name of another workbook. */
  boolean looksOutside(Ptg[] formula) {
    for (Ptg part : formula) {
      if (isOutside(part)) {
        return true;
      }
    }
    return false;
  }

  /** The number of the sheet of this workbook that a reference means; negative for any other. */
  int own(int reference) {
    boolean known = sheets != null && reference >= 0 && reference < sheets.getNumOfRefs();
    int book = known ? requireNonNull(sheets).getExtbookIndexFromRefIndex(reference) : -1;
    boolean ours = book >= 0 && book < books.size() && books.get(book).isInternalReferences();
    return ours ? requireNonNull(sheets).getFirstSheetIndexFromRefIndex(reference) : -1;
  }

  /** The parts of a formula; none when they cannot be told. */
  static Ptg[] parts(Supplier<Ptg[]> formula) {
    try {
      return Objects.requireNonNullElse(formula.get(), NONE);
    } catch (RuntimeException e) {
      // Its result can be read all the same, and POI does not know every part there is.
      return NONE;
    }
  }

  private boolean isOutside(Ptg part) {
    if (part instanceof NamePtg name) {
      return name.getIndex() < names.size() && names.get(name.getIndex());
    }
    int sheet = sheet(part);
    if (sheet < 0 || sheets == null || sheet >= sheets.getNumOfRefs()) {
      return false;
    }
    int book = sheets.getExtbookIndexFromRefIndex(sheet);
    return book >= 0 && book < books.size() && books.get(book).isExternalReferences();
  }

  private static int sheet(Ptg part) {
    if (part instanceof Ref3DPtg cell) {
      return cell.getExternSheetIndex();
    }
    if (part instanceof Area3DPtg area) {
      return area.getExternSheetIndex();
    }
    return part instanceof NameXPtg name ? name.getSheetRefIndex() : -1;
  }
}

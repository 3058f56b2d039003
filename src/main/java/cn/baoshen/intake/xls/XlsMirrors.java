package cn.baoshen.intake.xls;

import cn.baoshen.intake.file.Mirror;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.jspecify.annotations.Nullable;

/** The {@link Mirror}s of a binary workbook, told by the parts of its formulas. */
final class XlsMirrors {
  private final XlsLinks links;
  private final List<BoundSheetRecord> sheets;

  XlsMirrors(XlsLinks links, List<BoundSheetRecord> sheets) {
    this.links = links;
    this.sheets = sheets;
  }

  /** The cell that a formula of these parts repeats; null when it does anything else. */
  @Nullable Mirror of(Ptg[] formula, String own) {
    List<Ptg> parts = Arrays.stream(formula).filter(XlsMirrors::isSomething).toList();
    boolean repeats =
        parts.size() == 5
            && parts.get(0) instanceof RefPtgBase
            && parts.get(1) instanceof FuncPtg blank
            && blank.getName().equals("ISBLANK")
            && parts.get(2) instanceof StringPtg text
            && text.getValue().isEmpty()
            && parts.get(4) instanceof FuncVarPtg choice
            && choice.getName().equals("IF");
    Mirror first = repeats ? at(parts.get(0), own) : null;
    return first != null && first.equals(at(parts.get(3), own)) ? first : null;
  }

  private static boolean isSomething(Ptg part) {
    return !(part instanceof AttrPtg) && !(part instanceof ParenthesisPtg);
  }

  private @Nullable Mirror at(Ptg part, String own) {
    if (part instanceof RefPtg here) {
      return new Mirror(own, here.getRow(), here.getColumn());
    }
    int sheet = part instanceof Ref3DPtg there ? links.own(there.getExternSheetIndex()) : -1;
    return sheet < 0 || sheet >= sheets.size()
        ? null
        : new Mirror(
            sheets.get(sheet).getSheetname(),
            ((Ref3DPtg) part).getRow(),
            ((Ref3DPtg) part).getColumn());
  }
}

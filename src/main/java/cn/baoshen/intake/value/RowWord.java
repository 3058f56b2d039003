package cn.baoshen.intake.value;

import cn.baoshen.form.LabelText;
import cn.baoshen.form.cell.CellText;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** What one cell of a row says of the row as a whole. */
public enum RowWord {
  BLANK,
  NOUGHT,
  NONE,
  /** Nothing follows: 以下空白. */
  END,
  /** The printed number alone, for a name to be written behind: 指标2：. */
  NUMBERING,
  SUM,
  FIGURE,
  WORDS;

  private static final int LONGEST = 40;
  private static final String UNIT = "(?:%|万元|万|元|分|人|名|个|次|项|件|起)?";
  private static final Pattern ZERO = Pattern.compile("[-+]?0+(?:\\.0+)?" + UNIT);
  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]*\\.?\\d+" + UNIT);
  private static final Pattern PRINTED =
      Pattern.compile(
          "[(\\[]?(?:三级指标|指标|项目|专项|问题|措施|内容|任务|目标|序号|名称)?"
              + "(?:第?(?:\\d{1,3}|[一二三四五六七八九十]{1,3}|[nNxX])[项条个]?)?[)\\]]?[:、,.。)/\\\\_—–―─…-]*");

  /** 产出指标小计 as well. */
  private static final Pattern GROUP = Pattern.compile("^.*指标(?=合计$|小计$)");

  private static final Set<String> SUMS = Set.of(PlaceTexts.of("rows.sums").split(","));
  private static final Set<String> ENDS = Set.of(PlaceTexts.of("rows.ends").split(","));

  /**
   * What this text says.
   *
   * @param isName whether it stands where the row has its name
   */
  public static RowWord of(String text, boolean isName) {
    if (text.isEmpty()) {
      return BLANK;
    }
    if (text.length() > LONGEST && !text.isBlank()) {
      return WORDS;
    }
    if (CellText.isBlank(text)) {
      return BLANK;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    if (ZERO.matcher(plain).matches()) {
      return NOUGHT;
    }
    if (CellText.saysNone(text)) {
      return NONE;
    }
    return isName && PRINTED.matcher(plain).matches() ? NUMBERING : word(text, plain);
  }

  private static RowWord word(String text, String plain) {
    if (NUMBER.matcher(plain).matches()) {
      return FIGURE;
    }
    String core = LabelText.of(text).core();
    if (ENDS.contains(core)) {
      return END;
    }
    return SUMS.contains(GROUP.matcher(core).replaceAll("")) ? SUM : WORDS;
  }

  /** True for what no row of the report consists of. */
  boolean isNothing() {
    return switch (this) {
      case BLANK, NOUGHT, NONE, END, NUMBERING -> true;
      case SUM, FIGURE, WORDS -> false;
    };
  }
}

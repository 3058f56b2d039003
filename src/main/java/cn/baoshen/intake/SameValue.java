package cn.baoshen.intake;

import cn.baoshen.form.LabelText;
import java.math.BigDecimal;

/** Whether two cells of one field say the same. */
final class SameValue {
  private SameValue() {}

  static boolean of(Object one, Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    String a = String.valueOf(one);
    String b = String.valueOf(other);
    LabelText text = LabelText.of(a);
    return a.equals(b) || text.isSomething() && text.exact().equals(LabelText.of(b).exact());
  }
}

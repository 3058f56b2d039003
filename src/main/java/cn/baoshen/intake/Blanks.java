package cn.baoshen.intake;

import cn.baoshen.form.Form;

/** The blank workbooks that the house gives out. */
public interface Blanks {
  /** The bytes of this form's. */
  byte[] of(Form form);
}

package cn.baoshen.archive;

import cn.baoshen.form.Form;

/** Where the blank workbooks and the schemas of the forms come from. */
public interface BlankForms {
  /** The blank workbook of a form as {@code .xlsx}; the same form gives the same bytes. */
  byte[] workbook(Form form);

  /** Which blank that is: it changes with the form's edition and with the year that is open. */
  String edition(Form form);

  /** The JSON Schema of its submissions. */
  byte[] schema(Form form);
}

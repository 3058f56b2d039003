package cn.baoshen.testing;

import cn.baoshen.form.yaml.FormCatalog;

/** The forms in the jar, read once for all tests of a process: none of them changes a form. */
public final class BuiltIn {
  public static final FormCatalog FORMS = FormCatalog.builtIn();

  private BuiltIn() {}
}

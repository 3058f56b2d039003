package cn.baoshen.form.feel;

import cn.baoshen.form.FormMistake;

/** The kinds of value that an expression can give. */
public enum Kind {
  NUMBER,
  TEXT,
  DATE,
  TRUTH,
  TIME,
  NULL,
  LIST,
  GROUP,
  /** Nobody can tell before a report comes. */
  ANY;

  /** In words, such as 文字. */
  public String said() {
    return FormMistake.say(this == LIST ? "type-ANY-LIST" : "type-" + this);
  }
}

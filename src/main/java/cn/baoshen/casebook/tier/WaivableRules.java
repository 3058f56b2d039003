package cn.baoshen.casebook.tier;

import java.util.Map;

/** The rules of a form that an administrator may waive. */
@FunctionalInterface
public interface WaivableRules {
  /** What each of them demands, by its id, in the form's order; empty for no form. */
  Map<String, String> of(String form);
}

package cn.baoshen.rollup;

import cn.baoshen.form.FieldType;

/**
 * The head of a column.
 *
 * @param label as people read it
 * @param type of the figures below it; text for what is no figure
 * @param summed whether a total of it means anything
 * @param averaged whether a mean does
 */
public record Head(String label, FieldType type, boolean summed, boolean averaged) {
  public static Head text(String label) {
    return new Head(label, FieldType.TEXT, false, false);
  }

  public static Head day(String label) {
    return new Head(label, FieldType.DATE, false, false);
  }

  /** The head of whole numbers that add up. */
  static Head count(String label) {
    return new Head(label, FieldType.INTEGER, true, true);
  }

  /** The head of a time in days: a mean of it means something, a sum does not. */
  static Head days(String label) {
    return new Head(label, FieldType.INTEGER, false, true);
  }

  /** The head of a place in an order. */
  static Head place(String label) {
    return new Head(label, FieldType.INTEGER, false, false);
  }

  /**
   * The head of a figure of the form: amounts and plain numbers add up, rates and scores do not.
   */
  static Head figure(String label, FieldType type) {
    return new Head(
        label,
        type,
        type == FieldType.AMOUNT || type == FieldType.NUMBER || type == FieldType.INTEGER,
        type.isNumeric());
  }
}

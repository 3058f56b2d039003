package cn.baoshen.form;

import java.util.ResourceBundle;

/**
 * How answers to a return are labelled, alike in every form: the worksheet, which is also the JSON
 * key, and its columns.
 *
 * @param sheet name of the worksheet, and of the JSON field
 * @param number heading of the column with an item's number
 * @param note heading of the column with what was asked
 * @param reply heading of the column with the answer
 */
public record ReplyLabels(String sheet, String number, String note, String reply) {
  /** The labels that the house gives out and reads. */
  public static ReplyLabels usual() {
    ResourceBundle words = ResourceBundle.getBundle("text/form");
    return new ReplyLabels(
        words.getString("reply.sheet"),
        words.getString("reply.number"),
        words.getString("reply.note"),
        words.getString("reply.reply"));
  }
}

package cn.baoshen.form.book;

/**
 * One thing that is wrong in an official workbook, told to the person who marked it.
 *
 * @param place {@code sheet!A1}, or the name of the file when it is about the whole of it
 * @param message what is wrong and what to do
 */
public record BookMistake(String place, String message) {
  @Override
  public String toString() {
    return place + "：" + message;
  }
}

package cn.baoshen.form;

import org.jspecify.annotations.Nullable;

/** The years that a label, a title or a heading of a form speaks of. */
public final class Years {
  private Years() {}

  /**
   * The text with {@code {year}} and {@code {lastYear}} filled in.
   *
   * @param year the report's year; null when it is not known, and the words for this and last year
   *     stand in
   */
  public static String fill(String text, @Nullable Integer year) {
    if (year == null) {
      return text.replace("{year}年", "本年").replace("{lastYear}年", "上年");
    }
    return text.replace("{year}", year.toString()).replace("{lastYear}", String.valueOf(year - 1));
  }
}

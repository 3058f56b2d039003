package cn.baoshen.form;

/**
 * Where a part of a form is written.
 *
 * @param file the file, as its owner knows it
 * @param place the line, or the cell, in words; empty for the file as a whole
 */
public record Origin(String file, String place) {
  /** A whole file. */
  public static Origin of(String file) {
    return new Origin(file, "");
  }

  /** A line of a file, counted from 1. */
  public static Origin line(String file, int line) {
    return new Origin(file, FormMistake.say("line", String.valueOf(line)));
  }
}

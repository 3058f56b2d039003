package cn.baoshen.archive;

import java.util.List;

/** Makes a paper one for the archive, which carries what it was made of. */
public interface ArchivalPaper {
  /**
   * A file that goes into a paper.
   *
   * @param name what it is called in there
   * @param type its media type
   * @param source whether the paper was made of it, else it is the same as data
   */
  record Enclosed(String name, String type, boolean source, byte[] bytes) {}

  /** The paper as PDF/A-3b with these files in it; the same again for the same. */
  byte[] of(byte[] pdf, List<Enclosed> files);
}

package cn.baoshen.rendering.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A part of a text, such as what stands on one page. */
record Range(int start, int end) {
  /**
   * What stands on each page, without the running head and the number of the page, which a document
   * writes first.
   *
   * @param text of the whole document, without blanks
   * @param foot how a page is numbered
   */
  static List<Range> pages(String text, Pattern foot) {
    List<MatchResult> feet = foot.matcher(text).results().toList();
    if (feet.isEmpty()) {
      return List.of(new Range(0, text.length()));
    }
    String head = text.substring(0, feet.get(0).start());
    List<Range> pages = new ArrayList<>();
    for (int i = 0; i < feet.size(); i++) {
      int next = i + 1 < feet.size() ? feet.get(i + 1).start() : text.length();
      boolean headed = i + 1 < feet.size() && text.startsWith(head, next - head.length());
      pages.add(new Range(feet.get(i).end(), headed ? next - head.length() : next));
    }
    return pages;
  }

  int length() {
    return end - start;
  }

  boolean isEmpty() {
    return start == end;
  }
}

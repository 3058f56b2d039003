package cn.baoshen.form.book;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong in one official workbook, gathered before anything is said. */
final class BookMistakes {
  private final List<BookMistake> all = new ArrayList<>();

  /**
   * Notes a mistake.
   *
   * @param reason key of the sentence in {@code text/formbook.properties}
   */
  void add(String place, String reason, Object... details) {
    BookMistake mistake =
        new BookMistake(place, MessageFormat.format(BookWords.say("mistake." + reason), details));
    if (!all.contains(mistake)) {
      all.add(mistake);
    }
  }

  List<BookMistake> all() {
    return List.copyOf(all);
  }
}

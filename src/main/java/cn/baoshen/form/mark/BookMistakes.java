package cn.baoshen.form.mark;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is wrong in one official workbook, gathered before anything is said. */
public final class BookMistakes {
  private final List<BookMistake> all = new ArrayList<>();

  /**
   * Notes a mistake.
   *
   * @param reason key of the sentence in {@code text/formbook.properties}
   */
  public void add(String place, String reason, @Nullable Object... details) {
    BookMistake mistake =
        new BookMistake(place, MessageFormat.format(BookWords.say("mistake." + reason), details));
    if (!all.contains(mistake)) {
      all.add(mistake);
    }
  }

  public List<BookMistake> all() {
    return List.copyOf(all);
  }
}

package cn.baoshen.review.reply.page;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The words that stand for a picture, such as a stamp: some programs show them, some do not. */
final class PictureWords {
  private static final int MOST = 40;
  private static final int LONGEST = 60;
  private static final Pattern DECISION =
      ReplyVocabulary.pattern(
          ReplyVocabulary.any(
              "approve", "approve.latin", "return", "return.latin", "withdraw", "withdraw.latin"));

  private PictureWords() {}

  /**
   * Writes those that decide something beside their pictures, on a control, where they may be seen.
   */
  static void write(Document page) {
    page.select("img, input[type=image], area").stream()
        .limit(MOST)
        .forEach(
            picture ->
                Stream.of("alt", "title", "aria-label")
                    .map(picture::attr)
                    .filter(w -> w.length() <= LONGEST && decide(w))
                    .findFirst()
                    .ifPresent(words -> picture.after(new Element("button").text(words))));
  }

  static boolean decide(String words) {
    return DECISION.matcher(NormalizedText.of(words)).find();
  }
}

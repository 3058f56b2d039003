package cn.baoshen.review.reply;

import cn.baoshen.review.reply.page.PageText;
import cn.baoshen.review.reply.part.Bodies;
import cn.baoshen.review.reply.text.CleanText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import cn.baoshen.review.reply.words.Meanings;
import cn.baoshen.review.reply.words.NewWords;
import cn.baoshen.review.reply.words.OwnLetters;
import cn.baoshen.review.reply.words.Understanding;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.regex.Pattern;

/**
 * What a mail says, of the two forms in which it may say it.
 *
 * @param words what is new, at most 20,000 characters
 * @param quoting true when the words end before a quote
 */
public record Said(String words, Understanding meaning, boolean quoting) {
  private static final int LONGEST = 20_000;
  private static final int LONGEST_DUMMY = 200;
  private static final Pattern DUMMY = ReplyVocabulary.pattern(ReplyVocabulary.any("plain.dummy"));

  public static Said of(Bodies bodies, OwnLetters letters) {
    NewWords plain = NewWords.in(CleanText.lines(CleanText.of(bodies.plain())), letters);
    Said page = page(PageText.page(bodies.page()), letters);
    boolean onlyPage =
        bodies.plain().isBlank()
            || isDummy(bodies.plain())
            || plain.text().isBlank() && !page.words.isBlank();
    boolean onlyPlain = bodies.page().isBlank();
    Said said =
        onlyPage && !onlyPlain ? page : new Said(plain.text(), Meanings.of(plain), plain.quoting());
    Understanding meaning =
        onlyPage || onlyPlain ? said.meaning : agreed(said.meaning, page.meaning, "parts-differ");
    return new Said(
        bounded(said.words),
        bodies.against(said.quoting).map(Meanings::unclear).orElse(meaning),
        said.quoting);
  }

  /** False for typed notes of a return that say nothing at all. */
  public static boolean areNotes(String notes) {
    return Meanings.areNotes(notes);
  }

  /**
   * True when typed notes leave the approval, or the return, what it is beside which they stand.
   */
  public static boolean notesSuit(boolean approves, String notes) {
    return Meanings.suit(approves, notes);
  }

  private static Said page(PageText.Page page, OwnLetters letters) {
    NewWords possible = read(page.possible(), page.cut(), letters);
    Understanding meaning = Meanings.of(possible);
    if (page.sure().equals(page.possible())) {
      return new Said(possible.text(), meaning, possible.quoting());
    }
    Understanding sure = Meanings.of(read(page.sure(), page.cut(), letters));
    boolean same =
        sure.equals(meaning)
            || sure.meaning() == Meaning.APPROVE && sure.meaning() == meaning.meaning();
    return new Said(possible.text(), same ? sure : Meanings.unclear("unseen"), possible.quoting());
  }

  private static NewWords read(String page, boolean cut, OwnLetters letters) {
    CleanText.Lines lines = CleanText.lines(page);
    return NewWords.in(new CleanText.Lines(lines.all(), lines.cut() || cut), letters);
  }

  /**
   * A mail program that lost a quote mark, or a word struck out, lost it in one of the two only.
   */
  private static Understanding agreed(Understanding one, Understanding other, String otherwise) {
    boolean same = one.meaning() == other.meaning();
    return same || one.meaning() == Meaning.UNCLEAR ? one : Meanings.unclear(otherwise);
  }

  private static boolean isDummy(String plain) {
    return plain.length() <= LONGEST_DUMMY && DUMMY.matcher(plain).find();
  }

  private static String bounded(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}

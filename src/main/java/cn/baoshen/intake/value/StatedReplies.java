package cn.baoshen.intake.value;

import cn.baoshen.form.ReplyLabels;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.StatedReply;
import java.util.ArrayList;
import java.util.List;

/** The answers of one file as they are met: not too many, none too long, none that says nothing. */
public final class StatedReplies {
  public static final ReplyLabels LABELS = ReplyLabels.usual();
  static final int MOST = 500;
  static final int LONGEST = 2000;
  private static final int LONGEST_NUMBER = 40;

  private final ReadProblems troubles;
  private final List<StatedReply> replies = new ArrayList<>();
  private boolean full;

  public StatedReplies(ReadProblems troubles) {
    this.troubles = troubles;
  }

  public void add(String number, String raw, String place) {
    String text = PlainText.clean(raw);
    if (text.isEmpty()) {
      return;
    }
    if (replies.size() < MOST) {
      replies.add(
          new StatedReply(PlainText.cut(number, LONGEST_NUMBER), bounded(text, place), place));
    } else if (!full) {
      full = true;
      wrong(place, "too-many-replies", MOST);
    }
  }

  private String bounded(String text, String place) {
    if (!PlainText.isLonger(text, LONGEST)) {
      return text;
    }
    wrong(place, "reply-too-long", LONGEST);
    return PlainText.cut(text, LONGEST);
  }

  /** Something that cannot be taken as an answer. */
  public void wrong(String place, String reason, Object... details) {
    troubles.reply(new FieldLocation("", LABELS.sheet(), place), reason, details);
  }

  public List<StatedReply> all() {
    return replies;
  }
}

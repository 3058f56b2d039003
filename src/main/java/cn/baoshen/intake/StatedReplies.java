package cn.baoshen.intake;

import cn.baoshen.form.ReplyLabels;
import cn.baoshen.report.PlainText;
import cn.baoshen.report.StatedReply;
import java.util.ArrayList;
import java.util.List;

/** The answers of one file as they are met: not too many, none too long, none that says nothing. */
final class StatedReplies {
  static final ReplyLabels LABELS = ReplyLabels.usual();
  static final int MOST = 500;
  static final int LONGEST = 2000;
  private static final int LONGEST_NUMBER = 40;

  private final ReadProblems troubles;
  private final List<StatedReply> replies = new ArrayList<>();
  private boolean full;

  StatedReplies(ReadProblems troubles) {
    this.troubles = troubles;
  }

  void add(String number, String raw, String place) {
    String text = PlainText.clean(raw);
    if (text.isEmpty()) {
      return;
    }
    if (replies.size() < MOST) {
      replies.add(new StatedReply(ShownNames.cut(number, LONGEST_NUMBER), bounded(text, place), place));
    } else if (!full) {
      full = true;
      wrong(place, "too-many-replies", MOST);
    }
  }

  private String bounded(String text, String place) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    wrong(place, "reply-too-long", LONGEST);
    return ShownNames.cut(text, LONGEST);
  }

  /** Something that cannot be taken as an answer. */
  void wrong(String place, String reason, Object... details) {
    troubles.reply(new FieldLocation("", LABELS.sheet(), place), reason, details);
  }

  List<StatedReply> all() {
    return replies;
  }
}

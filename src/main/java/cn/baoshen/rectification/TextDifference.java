package cn.baoshen.rectification;

import cn.baoshen.model.ledger.TextSpan;
import cn.baoshen.model.ledger.TextSpan.Kind;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two revisions of a text as one text in which what was deleted and what was inserted is marked:
 * sentence by sentence, and within a sentence that was changed character by character.
 */
final class TextDifference {
  /** Longer texts, in characters, are not searched for what they have in common. */
  private static final int SEARCHED = 40_000;

  /** The most sentences of one text that are compared; the search grows with their square. */
  private static final int MOST_SENTENCES = 2_000;

  /** A changed passage longer than this is shown as replaced. */
  private static final int PASSAGE = 1_200;

  /** Fewer characters than this between two changes are taken for a part of the change. */
  private static final int ISLAND = 2;

  /** How much of what did not change is shown on either side of a change. */
  private static final int CONTEXT = 24;

  /** The most that is shown of one deletion or insertion. */
  private static final int SHOWN = 600;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[。；！？;!?\n])");

  private final List<TextSpan> spans = new ArrayList<>();

  private TextDifference() {}

  /** The runs of both texts in their order, what did not change cut to its ends. */
  static List<TextSpan> of(String before, String after) {
    TextDifference difference = new TextDifference();
    if (before.length() + after.length() > SEARCHED) {
      difference.replaced(before, after);
    } else {
      difference.sentences(sentences(before), sentences(after));
    }
    return difference.shown();
  }

  private static List<String> sentences(String text) {
    List<String> sentences = List.of(SENTENCE.split(text));
    return sentences.size() > MOST_SENTENCES ? List.of(text) : sentences;
  }

  private void sentences(List<String> before, List<String> after) {
    for (AbstractDelta<String> delta : deltas(before, after)) {
      String old = String.join("", delta.getSource().getLines());
      String fresh = String.join("", delta.getTarget().getLines());
      if (delta.getType() == DeltaType.CHANGE && old.length() + fresh.length() <= PASSAGE) {
        characters(characters(old), characters(fresh));
      } else if (delta.getType() == DeltaType.EQUAL) {
        add(Kind.SAME, old);
      } else {
        replaced(old, fresh);
      }
    }
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  /** Equal characters stay in waiting until it is known that they are no island. */
  private void characters(List<String> before, List<String> after) {
    StringBuilder old = new StringBuilder();
    StringBuilder fresh = new StringBuilder();
    String waiting = "";
    for (AbstractDelta<String> delta : deltas(before, after)) {
      String was = String.join("", delta.getSource().getLines());
      if (delta.getType() == DeltaType.EQUAL) {
        waiting = was;
        continue;
      }
      if (waiting.length() > ISLAND || old.isEmpty() && fresh.isEmpty()) {
        replaced(old.toString(), fresh.toString());
        add(Kind.SAME, waiting);
        old.setLength(0);
        fresh.setLength(0);
        waiting = "";
      }
      old.append(waiting).append(was);
      fresh.append(waiting).append(String.join("", delta.getTarget().getLines()));
      waiting = "";
    }
    replaced(old.toString(), fresh.toString());
    add(Kind.SAME, waiting);
  }

  private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
    return DiffUtils.diff(before, after, true).getDeltas();
  }

  private void replaced(String old, String fresh) {
    add(Kind.DELETED, old);
    add(Kind.INSERTED, fresh);
  }

  private void add(Kind kind, String text) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).kind() == kind) {
      spans.set(last, new TextSpan(kind, spans.get(last).text() + text));
    } else if (!text.isEmpty()) {
      spans.add(new TextSpan(kind, text));
    }
  }

  private List<TextSpan> shown() {
    List<TextSpan> shown = new ArrayList<>();
    for (int at = 0; at < spans.size(); at++) {
      TextSpan span = spans.get(at);
      boolean same = span.kind() == Kind.SAME;
      int head = same ? (at == 0 ? 0 : CONTEXT) : SHOWN;
      int tail = same && at < spans.size() - 1 ? CONTEXT : 0;
      cut(span, head, tail, shown);
    }
    return shown;
  }

  private static void cut(TextSpan span, int head, int tail, List<TextSpan> shown) {
    List<String> all = characters(span.text());
    int left = all.size() - head - tail;
    if (left <= CONTEXT) {
      shown.add(span);
      return;
    }
    part(span.kind(), all.subList(0, head), shown);
    shown.add(new TextSpan(Kind.CUT, String.valueOf(left)));
    part(span.kind(), all.subList(all.size() - tail, all.size()), shown);
  }

  private static void part(Kind kind, List<String> characters, List<TextSpan> shown) {
    if (!characters.isEmpty()) {
      shown.add(new TextSpan(kind, String.join("", characters)));
    }
  }
}

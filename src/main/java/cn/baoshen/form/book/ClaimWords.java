package cn.baoshen.form.book;

import cn.baoshen.form.book.BookFormula.Term;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.MarkedText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.MessageFormat;
import java.util.List;

/**
 * What people read of a relation between cells.
 *
 * @param note the words that its row has for people; empty when it has none
 */
record ClaimWords(String note, Term stated, String relation, Term expected) {
  private static final int LONGEST_TITLE = 80;

  String title() {
    String plain = MarkedText.emptied(note, ClaimWords::open);
    String title = plain.isEmpty() ? stated.words() + word() + expected.words() : plain;
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
  }

  private String word() {
    return BookWords.say("said." + relation);
  }

  /** Writes the message of its rule. */
  void say(ObjectNode rule, String place, BookMistakes mistakes) {
    ArrayNode message = rule.putArray("message");
    if (MarkedText.hasMark(note)) {
      message.add(MarkedText.emptied(note, word -> gap(word, place, mistakes)));
      return;
    }
    String before = note.isEmpty() ? "" : note.replaceAll("[。；;.]$", "") + "：";
    String differ = relation.matches("equals|atMost|atLeast") ? "rule.claim" : "rule.claim.other";
    boolean number = expected.isConstant() || expected.isShare();
    String kind = number ? differ + ".number" : differ;
    for (String key : List.of(kind + ".unit", kind)) {
      message.add(
          MessageFormat.format(
              BookWords.say(key), before, stated.words(), word(), expected.words()));
    }
  }

  /** No report is before a title: what only one can say is left open. */
  private static String open(String word) {
    return BookWords.find("gap", word).filter("unit"::equals).isPresent() ? "" : "…";
  }

  private static String gap(String word, String place, BookMistakes mistakes) {
    String known = BookWords.find("gap", word).orElse(null);
    if (known == null) {
      mistakes.add(place, "gap", word, BookWords.choices("gap"));
      return "";
    }
    return "{" + known + "}";
  }
}

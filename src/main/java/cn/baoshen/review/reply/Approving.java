package cn.baoshen.review.reply;

import cn.baoshen.review.reply.Understanding.Meaning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that begin with an approval: it counts when nothing after it takes it back. */
final class Approving {
  private static final int LONGEST = 4000;
  private static final Pattern HARMLESS = Vocabulary.pattern(Vocabulary.any("harmless"));
  private static final Map<String, Pattern> DOUBTS = doubts();
  private static final String SAME = "(?: ?" + Vocabulary.any("approve.then") + ")*+";
  private static final Pattern ENDS = Vocabulary.pattern("^" + SAME + "(?:$|[\\p{P}\\p{So}\\s~+])");
  // 通过 also means "by means of": a blank or a bracket after it ends nothing.
  private static final Pattern ENDS_STRICTLY =
      Vocabulary.pattern("^" + SAME + "(?:$| *+(?:$|[\\n。.,!;:、]))");
  private static final Pattern LATIN = Pattern.compile("[a-z]");
  private static final Pattern STRICT = Vocabulary.pattern(Vocabulary.any("approve.strict"));

  private final Folded words;
  private final Matcher found;
  private final String rest;

  Approving(Folded words, Matcher found) {
    this.words = words;
    this.found = found;
    this.rest = words.text().substring(found.end());
  }

  Understanding understood() {
    String telling = HARMLESS.matcher(rest).replaceAll(" ");
    return DOUBTS.entrySet().stream()
        .filter(d -> d.getValue().matcher(telling).find())
        .findFirst()
        .map(d -> Meanings.unclear(d.getKey()))
        .orElseGet(this::undoubted);
  }

  private Understanding undoubted() {
    if (!ends()) {
      return Meanings.unclear("no-word");
    }
    String notes = Meanings.notes(words.originalFrom(found.end()));
    return notes.length() > LONGEST
        ? Meanings.unclear("too-long")
        : new Understanding(Meaning.APPROVE, notes, null);
  }

  private boolean ends() {
    boolean strict =
        STRICT.matcher(found.group(1)).matches() || LATIN.matcher(found.group(1)).find();
    return (strict ? ENDS_STRICTLY : ENDS).matcher(rest).find();
  }

  private static Map<String, Pattern> doubts() {
    Map<String, Pattern> doubts = new LinkedHashMap<>();
    doubts.put("both-words", Vocabulary.pattern(Vocabulary.any("opposite")));
    doubts.put("question", Vocabulary.pattern(Vocabulary.any("question")));
    doubts.put("conditional", Vocabulary.pattern(Vocabulary.any("condition", "reservation")));
    return doubts;
  }
}

package cn.baoshen.review.reply.part;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labelled lines that programs set above a mail which they quote or hand on. */
public final class HeaderBlock {
  private static final int LOOK_AHEAD = 10;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_LABEL = 24;
  private static final int COMPANY = 3;
  private static final int MOST_COLONS = 8;
  private static final int MOST_HEADERS = 40;

  private enum Label {
    FROM,
    SENT,
    TO,
    SUBJECT,
    CC
  }

  private static final Map<String, Set<Label>> LABELS = labels();
  private static final Set<String> NAMES = Set.copyOf(ReplyVocabulary.list("header"));
  private static final Set<String> CERTAIN = Set.copyOf(ReplyVocabulary.list("header.alone"));
  private static final Pattern HEADER =
      Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,40}):(?:\\s|$).*");
  private static final Pattern FOLDED = Pattern.compile("^[ \\t]+\\S.*");
  private static final Pattern SENDER =
      Pattern.compile(".*(?:@|(?<![\\d.])\\d{1,2}:\\d{2}|\\d{4}[-/]\\d{1,2}|\\d{4}年\\d{1,2}月).*");
  private static final Pattern COLON = Pattern.compile("[^:：]*[:：].*");
  // What somebody wrote behind such a label: 主题：应写2024年度.
  private static final Pattern NOTE =
      ReplyVocabulary.pattern(
          "^[^:]{1,30}: ?(?!.*(?:@|\\d{1,2}:\\d{2}|【|\\[\\S+-r\\d))(?:.{0,40}?(?:"
              + ReplyVocabulary.text("label.never.pattern")
              + ")|"
              + ReplyVocabulary.text("label.note.pattern")
              + ")");

  private HeaderBlock() {}

  /**
   * True where labels of a sender and two others stand together: a note may begin with one of these
   * words, too.
   */
  public static boolean beginsAt(List<String> lines, int at) {
    Set<Label> first = in(lines.get(at));
    boolean block = !first.isEmpty() && isCompany(gather(lines, at, first));
    return block && !isNote(lines.get(at)) || isTable(lines, at);
  }

  /** Labels on lines of their own, as Lotus Notes sets them, below a sender and a date. */
  private static boolean isTable(List<String> lines, int at) {
    if (lines.get(at).length() > LONGEST_LINE || !SENDER.matcher(lines.get(at)).matches()) {
      return false;
    }
    Set<Label> found = EnumSet.noneOf(Label.class);
    for (int i = at + 1; i < Math.min(at + LOOK_AHEAD, lines.size()); i++) {
      found.addAll(alone(lines.get(i)));
    }
    return found.containsAll(Set.of(Label.TO, Label.SUBJECT)) && found.size() >= COMPANY;
  }

  /** A label that a colon follows stands in another kind of block. */
  private static Set<Label> alone(String line) {
    String first = line.length() > LONGEST_LINE ? "" : line.strip().split("\\s", 2)[0];
    if (COLON.matcher(first).matches()) {
      return Set.of();
    }
    return LABELS.getOrDefault(compact(first), Set.of());
  }

  private static Set<Label> gather(List<String> lines, int at, Set<Label> first) {
    Set<Label> found = EnumSet.copyOf(first);
    int gaps = 0;
    for (int i = at + 1; i < Math.min(at + LOOK_AHEAD, lines.size()) && gaps < 2; i++) {
      Set<Label> next = in(lines.get(i));
      gaps = next.isEmpty() ? gaps + 1 : 0;
      found.addAll(next);
    }
    return found;
  }

  private static boolean isCompany(Set<Label> found) {
    return found.contains(Label.FROM) && found.size() >= COMPANY;
  }

  /** The labels that a line holds; it begins with one. */
  private static Set<Label> in(String line) {
    boolean labelled = line.indexOf(':') >= 0 || line.indexOf('：') >= 0;
    if (!labelled || line.length() > LONGEST_LINE) {
      return Set.of();
    }
    String folded = NormalizedText.of(line);
    int colon = folded.indexOf(':');
    Set<Label> all = EnumSet.noneOf(Label.class);
    for (int i = 0; i < MOST_COLONS && colon >= 0; i++) {
      Set<Label> here = before(folded, colon, i == 0);
      if (i == 0 && here.isEmpty()) {
        return Set.of();
      }
      all.addAll(here);
      colon = folded.indexOf(':', colon + 1);
    }
    return all;
  }

  private static Set<Label> before(String line, int colon, boolean whole) {
    String text = compact(line.substring(Math.max(0, colon - LONGEST_LABEL), colon));
    if (whole) {
      return colon > LONGEST_LABEL + 8 ? Set.of() : LABELS.getOrDefault(text, Set.of());
    }
    return LABELS.entrySet().stream()
        .filter(e -> e.getKey().length() > 1 && text.endsWith(e.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(Set.of());
  }

  private static boolean isNote(String line) {
    return line.length() <= LONGEST_LINE && NOTE.matcher(NormalizedText.of(line)).find();
  }

  /** Without blanks and marks: programs stretch their labels. */
  private static String compact(String label) {
    StringBuilder bare = new StringBuilder();
    NormalizedText.of(label)
        .chars()
        .filter(c -> !Character.isWhitespace(c) && "*|【】[]>:-_".indexOf(c) < 0)
        .forEach(c -> bare.append((char) c));
    return bare.toString();
  }

  /**
   * How many lines from here on are headers of a mail, as they stand at the top of one; 0 for none.
   */
  public static int headers(List<String> lines, int at) {
    int end = at;
    boolean certain = false;
    while (end < Math.min(lines.size(), at + MOST_HEADERS)
        && (isHeader(lines.get(end)) || end > at && isFolded(lines.get(end)))) {
      certain |= CERTAIN.contains(name(lines.get(end)));
      end++;
    }
    boolean several = end - at > 1 && isHeader(lines.get(at + 1));
    if (isNote(lines.get(at))) {
      return 0;
    }
    return certain || several ? end - at : 0;
  }

  private static boolean isHeader(String line) {
    String name = name(line);
    return NAMES.contains(name) || name.startsWith("x-");
  }

  private static boolean isFolded(String line) {
    return line.length() <= LONGEST_LINE && FOLDED.matcher(line).matches();
  }

  private static String name(String line) {
    Matcher m =
        HEADER.matcher(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
    return m.matches() ? NormalizedText.of(m.group(1)) : "";
  }

  private static Map<String, Set<Label>> labels() {
    Map<String, Set<Label>> labels = new HashMap<>();
    for (Label label : Label.values()) {
      for (String word : ReplyVocabulary.list("quote." + NormalizedText.of(label.name()))) {
        labels.computeIfAbsent(compact(word), w -> EnumSet.noneOf(Label.class)).add(label);
      }
    }
    return labels;
  }
}

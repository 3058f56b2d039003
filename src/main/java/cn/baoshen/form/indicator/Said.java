package cn.baoshen.form.indicator;

import cn.baoshen.form.indicator.Lexicon.Band;
import cn.baoshen.form.indicator.Lexicon.Sense;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that one cell says: its figures, its dates and the words that count.
 *
 * @param text plain
 * @param odd whether something in it cannot be compared, whatever else there is
 */
record Said(String text, List<Figure> figures, List<Span> days, boolean odd, Lexicon lexicon) {
  private static final Pattern ASIDE =
      Pattern.compile("\\([^()]{1,60}\\)|(?<=[;,、])(?:其余|剩余|其中|尚余)[^;,、]{0,60}");

  private static final Pattern SUBJECT_END = Pattern.compile("[:为是在]$");

  /** One thing, with the word for its happening behind it. */
  private static final Pattern NAMED =
      Pattern.compile("(\\p{IsHan}{2,8}?)(?:现象|情况|行为|事件|问题|案件)?(?:的?发生|出现|存在)?[。.;!]?");

  /** What is not done yet of a plan, told behind what is: 已完成4个,1个在建. */
  private static final Pattern UNDONE =
      Pattern.compile(
          "(?<=[;,、])[^;,、\\d]{0,8}\\d+(?:\\.\\d+)?\\p{IsHan}{1,6}?"
              + "(?:在建|续建|未完|未建|未开|未动|未竣|未达|未实|正在|尚在|仍在|尚未|还未|推进中|建设中|施工中|实施中|进行中|推迟|延期|延后|跨年|结转|待)"
              + "[^;,、]{0,30}");

  private static final Pattern WORDLESS = Pattern.compile("[\\p{P}\\p{S}]+");
  private static final Pattern END = Pattern.compile("[。.;!]+$");
  private static final Pattern DEADLINE = Pattern.compile("前|以内|之内");

  /** Shorter words are what everybody writes. */
  private static final int LONG = 10;

  private static final Pattern DENIAL = Pattern.compile("[无没不未零]|杜绝|避免");

  public static Said of(String cell, Lexicon lexicon, int year) {
    String text = CellClauses.of(cell);
    Days days = Days.of(text, year);
    Figures outside = Figures.of(withoutAsides(days.rest()), lexicon);
    Figures figures = outside.found().isEmpty() ? Figures.of(days.rest(), lexicon) : outside;
    return new Said(text, figures.found(), days.spans(), figures.isOdd(), lexicon);
  }

  /** 完成73个(其中乡镇26个) and 完成11个,其余3个跨年 say 73 and 11; every sign keeps its place. */
  private static String withoutAsides(String text) {
    return blanked(UNDONE, blanked(ASIDE, text));
  }

  private static String blanked(Pattern aside, String text) {
    return aside.matcher(text).replaceAll(found -> "|".repeat(found.group().length()));
  }

  /** The words before its first figure, which say what it counts: 差错率 of 差错率为3%. */
  String subject() {
    String before = figures.isEmpty() ? text : text.substring(0, figures.get(0).start());
    return SUBJECT_END.matcher(before).replaceAll("");
  }

  boolean says(Sense sense) {
    return lexicon.senses().in(text).stream().anyMatch(word -> word.meaning() == sense);
  }

  /** What a target says that there is to be none of: 拖欠 of 无拖欠现象; empty when it says more. */
  String denied() {
    List<Vocabulary.Found<Sense>> words = lexicon.senses().in(text);
    boolean begins =
        words.size() == 1 && words.get(0).start() == 0 && words.get(0).meaning() == Sense.NOTHING;
    Matcher named = NAMED.matcher(begins ? text.substring(words.get(0).end()) : "");
    return named.matches() ? named.group(1) : "";
  }

  boolean isNothingAlone() {
    String bare = WORDLESS.matcher(text).replaceAll("");
    return lexicon.senses().in(bare).stream()
        .anyMatch(
            word -> word.meaning() == Sense.NOTHING && word.end() - word.start() == bare.length());
  }

  /** True for what asks for nothing: 不涉及, or a mark alone. */
  boolean isNoTarget() {
    return lexicon.isNoTarget(END.matcher(text).replaceAll(""));
  }

  /** True when it can be told whether it was reached: by a number, a comparison, a date. */
  boolean isMeasurable() {
    return odd
        || !figures.isEmpty()
        || !days.isEmpty()
        || says(Sense.NOTHING)
        || says(Sense.EVERYTHING)
        || isPeriodic()
        || Rank.of(this) != null
        || Trend.asked(text) != null
        || !isQualitative() && isCompared();
  }

  /** True for what is written of a plan and not of what came of it. */
  boolean isNoResult() {
    boolean limits = figures.stream().anyMatch(figure -> figure.bound() != null);
    boolean deadline = !days.isEmpty() && DEADLINE.matcher(text).find();
    return limits || deadline || text.length() >= LONG && !isQualitative();
  }

  private boolean isPeriodic() {
    Period period = Period.before(text);
    return period != null && period.isKnown();
  }

  /** True when it names another sort of accident than a target does. */
  boolean isOfAnotherSort(Said target) {
    List<String> sorts = target.severities();
    return severities().stream().anyMatch(sort -> !sorts.contains(sort));
  }

  private List<String> severities() {
    return lexicon.severities().in(text).stream().map(Vocabulary.Found::meaning).toList();
  }

  private boolean isCompared() {
    return hasLimit(lexicon.before()) || hasLimit(lexicon.after());
  }

  private boolean hasLimit(Vocabulary<Lexicon.Role> words) {
    return words.in(text).stream()
        .anyMatch(
            word ->
                (word.end() - word.start() > 1 || !Character.isLetter(text.charAt(word.start())))
                    && (word.meaning() == Lexicon.Role.AT_LEAST
                        || word.meaning() == Lexicon.Role.AT_MOST));
  }

  private boolean isQualitative() {
    return lexicon.isQualitative(bare());
  }

  /** Its words without signs and limits: ≥良好 and 良好以上 are 良好. */
  private String bare() {
    StringBuilder bare = new StringBuilder(WORDLESS.matcher(text).replaceAll(""));
    for (Vocabulary<Lexicon.Role> limits : List.of(lexicon.before(), lexicon.after())) {
      List<Vocabulary.Found<Lexicon.Role>> found = limits.in(bare.toString());
      for (int i = found.size() - 1; i >= 0; i--) {
        bare.delete(found.get(i).start(), found.get(i).end());
      }
    }
    return bare.toString();
  }

  Optional<Integer> level() {
    return lexicon.level(bare());
  }

  /** The worst class of results that its words speak of; 无未完成事项 speaks of none. */
  Optional<Vocabulary.Found<Band>> band() {
    return lexicon.bands().in(text).stream()
        .filter(word -> !isDenied(word))
        .min(Comparator.comparing(word -> word.meaning().order()));
  }

  /** A shortfall that the same clause denies before: 未出现延期. */
  private boolean isDenied(Vocabulary.Found<Band> word) {
    int clause = CellClauses.clause(text, word.start());
    return !word.meaning().full() && DENIAL.matcher(text).region(clause, word.start()).find();
  }

  /** True when a word stands in one clause with a figure, so that it may speak of that alone. */
  boolean isBesideFigure(Vocabulary.Found<?> word) {
    int clause = CellClauses.clause(text, word.start());
    return figures.stream().anyMatch(figure -> CellClauses.clause(text, figure.start()) == clause);
  }
}

package cn.baoshen.form.book;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.book.BookFormula.Term;
import cn.baoshen.form.mark.BadFormula;
import cn.baoshen.form.mark.BookWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * What a formula chooses by, {@code IF(AND(D5>E5,E5<>0),D5-E5,0)}: comparisons of figures, of a
 * cell with nothing, and how they are joined.
 */
final class Condition {
  private static final Map<Class<?>, String> SIGNS =
      Map.of(
          EqualPtg.class, " = ",
          NotEqualPtg.class, " != ",
          LessThanPtg.class, " < ",
          LessEqualPtg.class, " <= ",
          GreaterThanPtg.class, " > ",
          GreaterEqualPtg.class, " >= ");

  private static final Set<String> CHOICES =
      Set.of("IF", "AND", "OR", "NOT", "ISBLANK", "ISNUMBER");

  /** The words of these begin so, as no label does; what a formula yields must not. */
  private static final String TRUTH = "\u0000";

  private static final String TEXT = "\"";

  /** A field alone, however a formula has to take it. */
  private static final Pattern CELL =
      Pattern.compile("\\(*(?:filledOrZero\\()?([\\p{L}_][\\p{L}\\p{N}_.]*)\\)?(?: / 100)?\\)*");

  private Condition() {}

  static boolean isComparison(Ptg part) {
    return SIGNS.containsKey(part.getClass());
  }

  static boolean isChoice(String function) {
    return CHOICES.contains(function);
  }

  static Term text(String text) {
    return new Term(TEXT + text + TEXT, text);
  }

  /** Says of a condition or a text that it is no figure. */
  static void requireFigure(Term term) throws BadFormula {
    if (isTruth(term)) {
      throw new BadFormula("formula-unsupported", term.words().substring(TRUTH.length()));
    }
    if (isText(term)) {
      throw new BadFormula("formula-unsupported", "“" + term.words() + "”");
    }
  }

  private static boolean isTruth(Term term) {
    return term.words().startsWith(TRUTH);
  }

  private static boolean isText(Term term) {
    return term.feel().startsWith(TEXT);
  }

  private static Term truth(String feel, String words) {
    return new Term(feel, TRUTH + words);
  }

  private static String plain(Term term) {
    return isTruth(term) ? term.words().substring(TRUTH.length()) : term.words();
  }

  /** Two sides compared. */
  static Term of(Ptg comparison, Term first, Term second) throws BadFormula {
    String sign = requireNonNull(SIGNS.get(comparison.getClass()));
    if (isText(first) || isText(second)) {
      return emptiness(sign, isText(first) ? second : first, isText(first) ? first : second);
    }
    requireFigure(first);
    requireFigure(second);
    Term.requireShares(List.of(first, second));
    String words = first.words() + sign.replace("!=", "≠") + second.words();
    return truth(first.feel() + sign + second.feel(), words);
  }

  private static Term emptiness(String sign, Term cell, Term text) throws BadFormula {
    boolean empty = text.words().isEmpty() && (sign.equals(" = ") || sign.equals(" != "));
    if (!empty) {
      throw new BadFormula("formula-unsupported", "“" + text.words() + "”");
    }
    Term filled = filled(cell);
    return sign.equals(" = ") ? not(filled) : filled;
  }

  private static Term filled(Term cell) throws BadFormula {
    Matcher name = CELL.matcher(cell.feel());
    if (!name.matches()) {
      throw new BadFormula("formula-unsupported", "“”");
    }
    return truth("filled(" + name.group(1) + ")", say("FILLED") + "(" + cell.words() + ")");
  }

  private static Term not(Term term) {
    return truth("not(" + term.feel() + ")", say("NOT") + "(" + plain(term) + ")");
  }

  private static String say(String function) {
    return BookWords.say("function." + function);
  }

  /** The choice, or what it chooses by. */
  static Term called(String name, List<Term> all) throws BadFormula {
    return switch (name) {
      case "ISBLANK" -> not(filled(all.get(0)));
      case "ISNUMBER" -> filled(all.get(0));
      case "NOT" -> not(required(all.get(0)));
      case "AND", "OR" -> joined(name, all);
      default -> choice(all);
    };
  }

  private static Term required(Term term) throws BadFormula {
    if (!isTruth(term)) {
      requireFigure(term);
      return truth("(" + term.feel() + ") != 0", term.words() + " ≠ 0");
    }
    return term;
  }

  private static Term joined(String name, List<Term> given) throws BadFormula {
    List<Term> all = new ArrayList<>();
    for (Term one : given) {
      all.add(required(one));
    }
    String between = name.equals("AND") ? " and " : " or ";
    return truth(
        all.stream().map(Term::feel).collect(Collectors.joining(between, "(", ")")),
        all.stream().map(Condition::plain).collect(Collectors.joining(", ", say(name) + "(", ")")));
  }

  private static Term choice(List<Term> all) throws BadFormula {
    if (all.size() != 3) {
      throw new BadFormula("formula-unsupported", "IF");
    }
    requireFigure(all.get(1));
    requireFigure(all.get(2));
    return chosen(required(all.get(0)), all.get(1), all.get(2));
  }

  private static Term chosen(Term when, Term then, Term otherwise) {
    String feel = " then " + then.feel() + " else " + otherwise.feel() + ")";
    String words = ", " + then.words() + ", " + otherwise.words() + ")";
    return new Term(
        "(if " + when.feel() + feel,
        say("IF") + "(" + plain(when) + words,
        then.percent() || otherwise.percent());
  }
}

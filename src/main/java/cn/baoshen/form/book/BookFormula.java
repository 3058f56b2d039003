package cn.baoshen.form.book;

import cn.baoshen.form.mark.BadFormula;
import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookWords;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A formula of Excel turned into an expression over the fields of a form: the four operations,
 * {@code SUM}, {@code SUBTOTAL}, {@code ROUND}, {@code ABS}, {@code MAX}, {@code MIN} and {@code
 * IF} over cells of the workbook.
 */
final class BookFormula {
  private static final Set<String> KNOWN =
      Set.of(
          "SUM",
          "SUBTOTAL",
          "ROUND",
          "ABS",
          "MAX",
          "MIN",
          "N",
          "IF",
          "AND",
          "OR",
          "NOT",
          "ISBLANK",
          "ISNUMBER");

  /** The ways of {@code SUBTOTAL} that add up. */
  private static final Set<String> ADDING = Set.of("9", "109");

  private final BookPlaces places;
  private final @Nullable BookBlock row;
  private final boolean subtotal;
  private final Deque<Term> terms = new ArrayDeque<>();

  private BookFormula(BookPlaces places, @Nullable BookBlock row, boolean subtotal) {
    this.places = places;
    this.row = row;
    this.subtotal = subtotal;
  }

  /**
   * A part of an expression.
   *
   * @param feel as rules write it
   * @param words as people read it
   * @param percent whether it is what stands in a cell of per cents, a hundredth of what is meant
   */
  record Term(String feel, String words, boolean percent) {
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern HUNDREDTH = Pattern.compile("\\(([\\p{L}\\p{N}_.]+) / 100\\)");

    Term(String feel, String words) {
      this(feel, words, false);
    }

    Term with(String before, String after) {
      return new Term(before + feel + after, before + words + after, percent);
    }

    /** A number. */
    static Term number(String text) {
      String plain = new BigDecimal(text).toPlainString();
      return new Term(plain, plain);
    }

    /** Without parentheses around all of it. */
    String plainWords() {
      int depth = 0;
      for (int at = 0; at < words.length(); at++) {
        depth += words.charAt(at) == '(' ? 1 : words.charAt(at) == ')' ? -1 : 0;
        if (depth == 0) {
          boolean whole = at > 0 && at == words.length() - 1;
          return whole ? words.substring(1, at) : words;
        }
      }
      return words;
    }

    /** In per cents, as fields of rates have it. */
    String whole() {
      Matcher hundredth = HUNDREDTH.matcher(feel);
      return hundredth.matches() ? hundredth.group(1) : "(" + feel + ") * 100";
    }

    boolean isConstant() {
      return feel.matches("-?[\\d.]+");
    }

    /** Whether it is a bare number that a cell of per cents can hardly be meant to hold. */
    boolean isBeyondPercent() {
      return isConstant() && new BigDecimal(feel).abs().compareTo(TWICE) >= 0;
    }

    /** Whether it is a number with a sign of per cents behind it. */
    boolean isShare() {
      return feel.matches("\\(-?[\\d.]+ / 100\\)");
    }

    boolean isHundred() {
      return isConstant() && new BigDecimal(feel).compareTo(HUNDRED) == 0;
    }

    /** Says of a bare number beside a cell of per cents that a hundredth of it is meant. */
    static void requireShares(List<Term> side) throws BadFormula {
      Term cell = side.stream().filter(Term::percent).findFirst().orElse(null);
      Term bare = side.stream().filter(Term::isBeyondPercent).findFirst().orElse(null);
      if (cell != null && bare != null) {
        BigDecimal said = new BigDecimal(bare.feel());
        throw new BadFormula(
            "formula-percent",
            cell.words(),
            said.toPlainString(),
            said.movePointLeft(2).stripTrailingZeros().toPlainString(),
            said.movePointRight(2).toPlainString());
      }
    }
  }

  /** The parts of a formula in the order in which they are reckoned. */
  static Ptg[] parse(String formula, BookGrid sheet) throws BadFormula {
    XSSFWorkbook book = (XSSFWorkbook) sheet.sheet().getWorkbook();
    try {
      return FormulaParser.parse(
          GuardedFormula.bare(WrittenFormula.plain(formula, sheetNames(book))),
          XSSFEvaluationWorkbook.create(book),
          FormulaType.CELL,
          book.getSheetIndex(sheet.sheet()));
    } catch (FormulaParseException | IllegalArgumentException | IllegalStateException e) {
      throw new BadFormula("formula-unreadable", formula);
    }
  }

  private static List<String> sheetNames(XSSFWorkbook book) {
    return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
  }

  /**
   * The expression.
   *
   * @param row the table in whose row it is reckoned; null when in none
   */
  static Term of(Ptg[] parts, BookPlaces places, @Nullable BookBlock row) throws BadFormula {
    boolean subtotal = false;
    for (Ptg part : parts) {
      subtotal |= name(part).equals("SUBTOTAL");
    }
    BookFormula formula = new BookFormula(places, row, subtotal);
    for (Ptg part : parts) {
      formula.take(part);
    }
    Term whole = formula.terms.pop();
    Condition.requireFigure(whole);
    return whole;
  }

  /** What a function is called; empty for what is none. */
  private static String name(Ptg part) throws BadFormula {
    if (part instanceof NameXPxg function) {
      throw new BadFormula("formula-unsupported", function.getNameName());
    }
    String name = part instanceof AbstractFunctionPtg function ? function.getName() : "";
    if (!name.isEmpty() && !KNOWN.contains(name)) {
      throw new BadFormula("formula-unsupported", name);
    }
    return name;
  }

  private void take(Ptg part) throws BadFormula {
    if (part instanceof AttrPtg attribute) {
      takeAttribute(attribute);
    } else if (part instanceof AbstractFunctionPtg function) {
      function(function.getName(), function.getNumberOfOperands());
    } else if (part instanceof RefPtgBase cell) {
      terms.push(places.cell(cell, row));
    } else if (part instanceof AreaPtgBase area) {
      terms.push(places.sum(area, row, subtotal));
    } else if (part instanceof IntPtg || part instanceof NumberPtg) {
      terms.push(Term.number(part.toFormulaString()));
    } else {
      operate(part);
    }
  }

  private void takeAttribute(AttrPtg attribute) throws BadFormula {
    if (attribute.isSum()) {
      function("SUM", 1);
    } else if (attribute.isOptimizedChoose()) {
      throw new BadFormula("formula-unsupported", "CHOOSE");
    }
  }

  private void operate(Ptg part) throws BadFormula {
    if (part instanceof ParenthesisPtg) {
      terms.push(terms.pop().with("(", ")"));
    } else if (part instanceof UnaryMinusPtg) {
      terms.push(terms.pop().with("-", ""));
    } else if (part instanceof PercentPtg) {
      terms.push(hundredth(terms.pop()));
    } else if (part instanceof StringPtg text) {
      terms.push(Condition.text(text.getValue()));
    } else if (Condition.isComparison(part)) {
      compare(part);
    } else if (!(part instanceof UnaryPlusPtg)) {
      join(sign(part));
    }
  }

  private static Term hundredth(Term plain) {
    return new Term("(" + plain.feel() + " / 100)", plain.words() + "%", plain.percent());
  }

  private void compare(Ptg comparison) throws BadFormula {
    Term second = terms.pop();
    terms.push(Condition.of(comparison, terms.pop(), second));
  }

  private static String sign(Ptg part) throws BadFormula {
    if (part instanceof AddPtg) {
      return " + ";
    } else if (part instanceof SubtractPtg) {
      return " - ";
    } else if (part instanceof MultiplyPtg) {
      return " * ";
    } else if (part instanceof DividePtg) {
      return " / ";
    }
    throw new BadFormula("formula-unsupported", part.getClass().getSimpleName().replace("Ptg", ""));
  }

  private void join(String sign) throws BadFormula {
    Term second = terms.pop();
    Term first = terms.pop();
    Condition.requireFigure(first);
    Condition.requireFigure(second);
    boolean added = sign.equals(" + ") || sign.equals(" - ");
    boolean whole = sign.equals(" * ") && second.isHundred();
    if (added) {
      Term.requireShares(List.of(first, second));
    }
    boolean percent =
        added
            ? first.percent() || second.percent()
            : first.percent() && second.isConstant() && !whole;
    terms.push(
        new Term(
            first.feel() + sign + second.feel(), first.words() + sign + second.words(), percent));
  }

  private void function(String name, int count) throws BadFormula {
    Deque<Term> given = new ArrayDeque<>();
    for (int i = 0; i < count; i++) {
      given.push(terms.pop());
    }
    List<Term> all = List.copyOf(given);
    terms.push(Condition.isChoice(name) ? Condition.called(name, all) : reckoned(name, all));
  }

  private static Term reckoned(String name, List<Term> all) throws BadFormula {
    for (Term one : all) {
      Condition.requireFigure(one);
    }
    if (!name.equals("ROUND")) {
      Term.requireShares(all);
    }
    return switch (name) {
      case "N" -> all.get(0);
      case "SUM" -> added(all);
      case "SUBTOTAL" -> subtotal(all);
      case "ROUND" -> called("ROUND", "round half up", all);
      case "ABS" -> called("ABS", "abs", all);
      case "MAX" -> called("MAX", "max", all);
      case "MIN" -> called("MIN", "min", all);
      default -> throw new BadFormula("formula-unsupported", name);
    };
  }

  private static Term added(List<Term> all) {
    return all.size() == 1 && !all.get(0).feel().contains(" + ")
        ? all.get(0)
        : joined(all, "(", " + ", ")");
  }

  private static Term subtotal(List<Term> all) throws BadFormula {
    if (!ADDING.contains(all.get(0).feel())) {
      throw new BadFormula("formula-unsupported", "SUBTOTAL(" + all.get(0).feel() + ")");
    }
    return added(all.subList(1, all.size()));
  }

  private static Term called(String key, String name, List<Term> all) {
    Term inside = joined(all, "(", ", ", ")");
    return new Term(
        name + inside.feel(), BookWords.say("function." + key) + inside.words(), inside.percent());
  }

  private static Term joined(List<Term> all, String before, String between, String after) {
    return new Term(
        all.stream().map(Term::feel).collect(Collectors.joining(between, before, after)),
        all.stream().map(Term::words).collect(Collectors.joining(between, before, after)),
        !all.isEmpty() && all.get(0).percent());
  }
}

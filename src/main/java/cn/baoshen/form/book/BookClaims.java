package cn.baoshen.form.book;

import cn.baoshen.form.book.BookFormula.Term;
import cn.baoshen.form.mark.BadFormula;
import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a workbook that lists what else has to hold between its cells: number, severity,
 * left side, relation, right side, tolerance and words for people, one rule a row.
 */
final class BookClaims {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final BookGrid grid;
  private final BookPlaces places;
  private final BookGrid any;
  private final BookMistakes mistakes;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final ObjectNode tolerances = JSON.objectNode();

  /**
   * @param any a sheet of the workbook that addresses are read from
   * @param taken ids of the rules that there are already
   */
  BookClaims(
      BookGrid grid, BookPlaces places, BookGrid any, BookMistakes mistakes, Set<String> taken) {
    this.grid = grid;
    this.places = places;
    this.any = any;
    this.mistakes = mistakes;
    ids.addAll(taken);
  }

  /** Parameters that hold the tolerances of the rules, known after these were read. */
  ObjectNode tolerances() {
    return tolerances;
  }

  /** The rules by the places that they come from. */
  Map<ObjectNode, String> rules() {
    Map<ObjectNode, String> rules = new LinkedHashMap<>();
    int head = head();
    for (int row = head + 1; head >= 0 && row < grid.rows(); row++) {
      if (!said(row, "left").isEmpty() || !said(row, "right").isEmpty()) {
        ObjectNode rule = rule(row);
        if (rule != null) {
          rules.put(rule, place(row, "left"));
        }
      }
    }
    return rules;
  }

  /** The row with the names of the columns. */
  private int head() {
    for (int row = 0; row < grid.rows(); row++) {
      columns.clear();
      for (int column = 0; column < grid.columns(); column++) {
        int at = column;
        BookWords.find("column", grid.text(row, column)).ifPresent(key -> columns.put(key, at));
      }
      if (columns.keySet().containsAll(List.of("left", "relation", "right"))) {
        return row;
      }
    }
    mistakes.add(grid.name(), "no-claim-head", BookWords.choices("column"));
    return -1;
  }

  private String said(int row, String column) {
    Integer at = columns.get(column);
    if (at == null) {
      return "";
    }
    String formula = grid.formula(row, at);
    return formula == null ? grid.text(row, at) : formula;
  }

  private String place(int row, String column) {
    return grid.place(row, columns.getOrDefault(column, 0));
  }

  private @Nullable ObjectNode rule(int row) {
    ObjectNode rule = JSON.objectNode();
    rule.put("id", id(row));
    rule.put("severity", severity(row));
    Ptg[] left = parsed(row, "left");
    Ptg[] right = parsed(row, "right");
    String relation = relation(row);
    if (left == null || right == null || relation == null) {
      return null;
    }
    try {
      BookBlock own = places.row(left, right);
      Term stated = BookFormula.of(left, places, own);
      Term expected = BookFormula.of(right, places, own);
      requireShares(row, stated, expected);
      ClaimWords words = new ClaimWords(said(row, "note"), stated, relation, expected);
      rule.put("title", words.title());
      if (own != null) {
        rule.put("each", BookNames.id(own.table()));
      }
      compare(rule, relation, stated, expected);
      tolerate(rule, row);
      words.say(rule, place(row, "note"), mistakes);
      return rule;
    } catch (BadFormula e) {
      e.tell(mistakes, place(row, "left"));
      return null;
    }
  }

  private void requireShares(int row, Term stated, Term expected) {
    try {
      Term.requireShares(List.of(stated, expected));
      places.requireWhole(stated, expected);
      places.requireWhole(expected, stated);
    } catch (BadFormula e) {
      e.tell(mistakes, place(row, expected.isConstant() || expected.isShare() ? "right" : "left"));
    }
  }

  private String id(int row) {
    String said = said(row, "id");
    String id = said.isEmpty() ? BookWords.say("claim-id") + (row + 1) : said;
    if (!ids.add(id)) {
      mistakes.add(place(row, "id"), "rule-twice", id);
    }
    return id;
  }

  private @Nullable String severity(int row) {
    String said = said(row, "severity");
    String severity = said.isEmpty() ? "error" : BookWords.find("severity", said).orElse(null);
    if (severity == null) {
      mistakes.add(place(row, "severity"), "severity", said, BookWords.choices("severity"));
    }
    return severity;
  }

  private @Nullable String relation(int row) {
    String said = said(row, "relation");
    String relation = BookWords.find("relation", said).orElse(null);
    if (relation == null) {
      mistakes.add(place(row, "relation"), "relation", said, BookWords.choices("relation"));
    }
    return relation;
  }

  private Ptg @Nullable [] parsed(int row, String column) {
    String said = said(row, column).replaceFirst("^[=＝]", "");
    if (said.isBlank()) {
      mistakes.add(place(row, column), "claim-empty");
      return null;
    }
    try {
      return BookFormula.parse(said, any);
    } catch (BadFormula e) {
      e.tell(mistakes, place(row, column));
      return null;
    }
  }

  private static void compare(ObjectNode rule, String relation, Term one, Term other) {
    boolean percent = one.percent() || other.percent() && one.isConstant();
    String left = percent ? one.whole() : one.feel();
    String right = percent ? other.whole() : other.feel();
    switch (relation) {
      case "equals", "atMost", "atLeast" -> {
        rule.put("left", left);
        rule.put(relation, right);
      }
      default -> {
        String sign = relation.equals("less") ? "<" : relation.equals("more") ? ">" : "!=";
        rule.put("holds", "(" + left + ") " + sign + " (" + right + ")");
        rule.put("stated", left);
        rule.put("expected", right);
      }
    }
  }

  private void tolerate(ObjectNode rule, int row) {
    String said = said(row, "tolerance");
    if (said.isEmpty()) {
      return;
    }
    try {
      BigDecimal tolerance = new BigDecimal(said.replace(",", ""));
      if (tolerance.signum() < 0) {
        mistakes.add(place(row, "tolerance"), "tolerance", said);
      }
      String name = "tolerance" + tolerance.toPlainString().replace('.', '_').replace('-', '_');
      tolerances.put(name, tolerance);
      if (rule.has("left")) {
        rule.put("tolerance", name);
      }
    } catch (NumberFormatException e) {
      mistakes.add(place(row, "tolerance"), "tolerance", said);
    }
  }
}

package cn.baoshen.form.book;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.book.BookFormula.Term;
import cn.baoshen.form.mark.BadFormula;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The rules that stand in the marked cells themselves: what their formulas demand, one rule for
 * cells that are reckoned alike, and the choices that they offer.
 */
final class BookRules {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_TITLE = 80;

  private final List<BookSheet> sheets;
  private final List<BookField> fields;
  private final BookMistakes mistakes;
  private final Map<String, List<Demand>> alike = new LinkedHashMap<>();

  BookRules(List<BookSheet> sheets, List<BookField> fields, BookMistakes mistakes) {
    this.sheets = sheets;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /** What the formula of one cell demands. */
  private record Demand(BookField field, Term term, ObjectNode check) {}

  /** The rules by the places that they come from. */
  Map<ObjectNode, String> rules() {
    fields.stream().filter(BookRules::isDemanding).forEach(this::demand);
    Map<ObjectNode, String> rules = new LinkedHashMap<>();
    alike.values().forEach(same -> rules.put(rule(same), same.get(0).field().cell().place()));
    fields.stream()
        .filter(field -> field.mark().is("choice"))
        .forEach(field -> rules.put(choice(field), field.cell().place()));
    return rules;
  }

  /** A text that the sheet itself puts in is nothing to reckon. */
  private static boolean isDemanding(BookField field) {
    boolean told = field.formula() != null && !field.mark().is("unchecked");
    return told && (field.isFigure() || field.mark().formula() != null);
  }

  private void demand(BookField field) {
    MarkedCell cell = field.cell();
    BookPlaces places = new BookPlaces(sheets, fields, field.sheet());
    try {
      if (!field.isFigure()) {
        throw new BadFormula("formula-on-text", field.label());
      }
      Ptg[] parts = BookFormula.parse(requireNonNull(field.formula()), cell.grid());
      BookBlock own = block(field);
      places.requireOthers(parts, field);
      Term term = BookFormula.of(parts, places, own);
      alike
          .computeIfAbsent(pattern(field, parts), key -> new ArrayList<>())
          .add(new Demand(field, term, check(field, term, own)));
    } catch (BadFormula e) {
      e.tell(mistakes, cell.place());
    }
  }

  private @Nullable BookBlock block(BookField field) {
    return sheets.stream()
        .filter(sheet -> field.isColumn() && sheet.grid() == field.cell().grid())
        .flatMap(sheet -> sheet.block(field.cell().row()).stream())
        .findFirst()
        .orElse(null);
  }

  private static ObjectNode check(BookField field, Term term, @Nullable BookBlock own) {
    ObjectNode check = JSON.objectNode();
    String left = field.isColumn() ? "row." + field.id() : field.id();
    if (own != null) {
      check.put("each", BookNames.id(own.table()));
    }
    if (field.isOptional()) {
      check.put("applies", "filled(" + left + ")");
    }
    check.put("left", left);
    check.put("equals", field.isPercent() ? "(" + term.feel() + ") * 100" : term.feel());
    check.set("message", message(field, term));
    return check;
  }

  private static ArrayNode message(BookField field, Term term) {
    ArrayNode message = JSON.arrayNode();
    (field.isPercent() ? List.of("rate") : List.of("unit", "plain"))
        .forEach(kind -> message.add(say("rule.formula." + kind, term)));
    return message;
  }

  private static String say(String key, Term term) {
    return MessageFormat.format(BookWords.say(key), term.plainWords());
  }

  /** Formulas that name cells at the same distances are alike. */
  private static String pattern(BookField field, Ptg[] parts) {
    StringBuilder pattern = new StringBuilder(field.sheet() + field.type());
    int row = field.cell().row();
    int column = field.cell().column();
    for (Ptg part : parts) {
      pattern.append(part.getClass().getSimpleName());
      if (part instanceof RefPtgBase at) {
        pattern.append(at.getRow() - row).append(',').append(at.getColumn() - column);
      } else if (part instanceof AreaPtgBase at) {
        pattern.append(at.getFirstRow() - row).append(',').append(at.getFirstColumn() - column);
        pattern.append(at.getLastRow() - row).append(',').append(at.getLastColumn() - column);
      } else if (part instanceof IntPtg || part instanceof NumberPtg || part instanceof StringPtg) {
        pattern.append(part.toFormulaString());
      } else if (part instanceof AbstractFunctionPtg function) {
        pattern.append(function.getName());
      }
      pattern.append(';');
    }
    return pattern.toString();
  }

  private ObjectNode rule(List<Demand> same) {
    Demand first = same.get(0);
    ObjectNode rule = JSON.objectNode();
    rule.put("id", id("F", first.field()));
    rule.put("severity", "error");
    rule.put("title", title(first, same.size()));
    if (same.size() == 1) {
      return rule.setAll(first.check());
    }
    ArrayNode checks = rule.putArray("checks");
    same.forEach(demand -> checks.add(demand.check()));
    return rule;
  }

  private static String title(Demand first, int cells) {
    String key = cells == 1 ? "rule.title" : "rule.titles";
    String title =
        MessageFormat.format(
            BookWords.say(key), first.field().label(), first.term().plainWords(), cells);
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
  }

  /** The number of the sheet and the address of the cell. */
  private String id(String kind, BookField field) {
    int number = 1;
    for (BookSheet sheet : sheets) {
      if (sheet.grid() == field.cell().grid()) {
        break;
      }
      number++;
    }
    MarkedCell cell = field.cell();
    return kind + number + "-" + new CellReference(cell.row(), cell.column()).formatAsString();
  }

  private ObjectNode choice(BookField field) {
    List<String> offered = BookChoices.of(field);
    if (offered.isEmpty()) {
      mistakes.add(field.cell().place(), "no-choices", field.label());
    }
    String left = field.isColumn() ? "row." + field.id() : field.id();
    ObjectNode rule = JSON.objectNode();
    rule.put("id", id("L", field));
    rule.put("severity", "error");
    rule.put("title", MessageFormat.format(BookWords.say("rule.choice.title"), field.label()));
    if (field.isColumn()) {
      rule.put("each", BookNames.id(field.mark().table()));
    }
    rule.put("applies", "filled(" + left + ")");
    List<String> texts =
        offered.stream().map(each -> "\"" + each.replace("\"", "") + "\"").toList();
    rule.put(
        "holds",
        "some c in [" + String.join(", ", texts) + "] satisfies sameText(c, " + left + ")");
    rule.put("stated", left);
    rule.putArray("points").add(left);
    String listed = String.join("、", offered);
    return rule.put("message", MessageFormat.format(BookWords.say("rule.choice"), listed));
  }
}

package cn.baoshen.checking;

import cn.baoshen.checking.CompiledRule.Answer;
import cn.baoshen.checking.OneFact.Meant;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Amounts that are in one unit, right or wrong, as they suit each other as they are written.
 *
 * @param kind why that is so
 */
record SameUnit(Kind kind, List<Amount> amounts) {
  private static final SameUnit NONE = new SameUnit(Kind.SUM, List.of());

  /** Figures of one line that are no further apart are alike. */
  private static final BigDecimal MOST_APART = new BigDecimal(5);

  /** So many times a total no part of it is by mistake. */
  private static final BigDecimal BEYOND = BigDecimal.TEN;

  /** A unit is told from a slip by so small a share. */
  private static final BigDecimal UNIT = new BigDecimal("0.001");

  /** Nobody reports fewer 元 than this; what is smaller may be in either unit. */
  private static final BigDecimal SMALL = new BigDecimal(1_000);

  private static final int TWO = 2;
  private static final int LONGEST_LINE = 3;

  enum Kind {
    /** They add up. */
    SUM,
    /** A check of units passed them; those that are alike are in one unit. */
    LINE,
    /** The last is at least what the others come to. */
    PARTS
  }

  /** One of them, and where the unit finds it. */
  record Amount(Place place, String where) {
    private Meant scaled(Meant like, BigDecimal share) {
      return new Meant(like.rule(), place, where, place.figure().multiply(share));
    }
  }

  /** The amounts of a check that held; none where that says nothing of units. */
  static SameUnit of(Check check, Severity weight, ReportValues values, EvaluationContext dossier) {
    if (check.claim() instanceof Assertion.Comparison sum) {
      boolean within = sum.operator().equals("<=") && weight == Severity.ERROR;
      return sum.isOfFigures()
          ? new SameUnit(Kind.SUM, amounts(sum.inputs(values), dossier))
          : within ? parts(sum, values, dossier) : NONE;
    }
    return check.meant() == null ? NONE : line(check.claim().inputs(values), dossier);
  }

  private static SameUnit line(List<Input> inputs, EvaluationContext dossier) {
    List<Amount> amounts = amounts(inputs, dossier);
    return amounts.size() > LONGEST_LINE ? NONE : new SameUnit(Kind.LINE, amounts);
  }

  private static SameUnit parts(
      Assertion.Comparison sum, ReportValues values, EvaluationContext dossier) {
    List<Amount> total = amounts(sum.right().inputs(values), dossier);
    List<Amount> parts = new ArrayList<>(amounts(sum.left().inputs(values), dossier));
    boolean several = parts.size() >= TWO && total.size() == 1;
    parts.addAll(total);
    return several ? new SameUnit(Kind.PARTS, parts) : NONE;
  }

  private static List<Amount> amounts(List<Input> inputs, EvaluationContext dossier) {
    return inputs.stream()
        .map(Input::place)
        .filter(SameUnit::isAmount)
        .distinct()
        .map(place -> new Amount(place, dossier.where(place)))
        .toList();
  }

  private static boolean isAmount(Place place) {
    return place.field().type() == FieldType.AMOUNT && place.figure().signum() != 0;
  }

  /**
   * What was meant, and what so was meant by all that is in one unit with it.
   *
   * @param said by whose sums that is known; worked out where something was meant, and only there
   */
  static List<Meant> spread(Collection<Meant> meant, List<Answer> said) {
    if (meant.isEmpty()) {
      return List.of();
    }
    List<SameUnit> sums =
        said.stream().flatMap(answer -> answer.sums().stream()).map(Supplier::get).toList();
    Map<String, Meant> known = new LinkedHashMap<>();
    meant.forEach(figure -> known.putIfAbsent(figure.position(), figure));
    int before = 0;
    while (before < known.size()) {
      before = known.size();
      // What one tells may be what another waits for.
      sums.forEach(sum -> sum.spread(known));
    }
    return List.copyOf(known.values());
  }

  /** True for a figure that was meant in another unit. */
  static boolean isOfUnit(Meant figure) {
    return figure.share().filter(share -> share.compareTo(UNIT) <= 0).isPresent();
  }

  private void spread(Map<String, Meant> known) {
    List<Meant> told =
        amounts.stream()
            .map(amount -> known.get(amount.place().position()))
            .filter(Objects::nonNull)
            .filter(figure -> figure.share().isPresent())
            .toList();
    told.forEach(figure -> spread(figure, figure.share().orElseThrow(), known));
  }

  private void spread(Meant from, BigDecimal share, Map<String, Meant> known) {
    amounts.stream()
        .filter(amount -> isAlike(amount, from, share))
        .forEach(
            amount -> known.putIfAbsent(amount.place().position(), amount.scaled(from, share)));
  }

  private boolean isAlike(Amount amount, Meant from, BigDecimal share) {
    boolean unit = share.compareTo(UNIT) <= 0;
    BigDecimal figure = amount.place().figure().abs();
    BigDecimal known = from.place().figure().abs();
    return switch (kind) {
      case SUM -> true;
      case LINE -> unit && isNear(figure, known) && isNear(known, figure);
      case PARTS ->
          unit && isTotal(from) && figure.compareTo(known.multiply(share).multiply(BEYOND)) > 0;
    };
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.compareTo(SMALL) >= 0
        && one.divide(other, MathContext.DECIMAL64).compareTo(MOST_APART) <= 0;
  }

  private boolean isTotal(Meant from) {
    return amounts.get(amounts.size() - 1).place().equals(from.place());
  }
}

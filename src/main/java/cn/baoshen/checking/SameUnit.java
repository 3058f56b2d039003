package cn.baoshen.checking;

import cn.baoshen.checking.OneFact.Meant;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Amounts that add up as they are written, so that they are all in one unit, right or wrong. */
record SameUnit(List<Amount> amounts) {
  private static final SameUnit NONE = new SameUnit(List.of());

  /** One of them, and where the unit finds it. */
  record Amount(Place place, String where) {
    private Meant scaled(Meant like, BigDecimal share) {
      return new Meant(like.rule(), place, where, place.figure().multiply(share));
    }
  }

  /** The amounts of a sum that agrees; none of anything else. */
  static SameUnit of(Assertion claim, ReportValues values, EvaluationContext dossier) {
    return claim instanceof Assertion.Comparison sum && sum.isOfFigures()
        ? new SameUnit(
            sum.inputs(values).stream()
                .map(Input::place)
                .filter(SameUnit::isAmount)
                .map(place -> new Amount(place, dossier.where(place)))
                .toList())
        : NONE;
  }

  private static boolean isAmount(Place place) {
    return place.field().type() == FieldType.AMOUNT && place.figure().signum() != 0;
  }

  /** What was meant, and what so was meant by all that adds up with it. */
  static List<Meant> spread(List<Meant> meant, List<SameUnit> sums) {
    Map<String, Meant> known = new LinkedHashMap<>();
    meant.forEach(figure -> known.putIfAbsent(figure.position(), figure));
    List<SameUnit> left = new ArrayList<>(sums);
    while (left.removeIf(sum -> sum.isSpreading(known))) {
      // What one sum tells may be what another waits for.
    }
    return List.copyOf(known.values());
  }

  private boolean isSpreading(Map<String, Meant> known) {
    Meant one =
        amounts.stream()
            .map(amount -> known.get(amount.place().position()))
            .filter(Objects::nonNull)
            .filter(figure -> figure.share().isPresent())
            .findFirst()
            .orElse(null);
    if (one == null) {
      return false;
    }
    BigDecimal share = one.share().orElseThrow();
    amounts.forEach(
        amount -> known.putIfAbsent(amount.place().position(), amount.scaled(one, share)));
    return true;
  }
}

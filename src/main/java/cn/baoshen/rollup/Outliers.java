package cn.baoshen.rollup;

import cn.baoshen.form.Derived;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PerForm;
import cn.baoshen.model.Case;
import cn.baoshen.model.Peers;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The remarks on figures that lie far from those of the other units of a category, as the last
 * roll-up found them.
 */
final class Outliers implements Peers {
  private final RollUps rollUps;
  private final FormCatalog forms;
  private final Units units;
  private final RollUpSettings limits;
  private final RollUpTexts texts;
  private final PerForm<Measures> measures = new PerForm<>(Measures::new);

  Outliers(
      RollUps rollUps, FormCatalog forms, Units units, RollUpSettings limits, RollUpTexts texts) {
    this.rollUps = rollUps;
    this.forms = forms;
    this.units = units;
    this.limits = limits;
    this.texts = texts;
  }

  @Override
  public List<String> remarks(Case subject, Report report) {
    Unit unit = units.byCode(subject.unitCode()).orElse(null);
    Form form = forms.byId(report.form()).orElse(null);
    if (unit == null || form == null || form.rollUp().outliers().isEmpty()) {
      return List.of();
    }
    List<Usual> usual =
        rollUps.usual(subject.form(), subject.year()).stream()
            .filter(known -> known.category().equals(unit.category()))
            .toList();
    return remarks(measures.of(form), report, usual);
  }

  private List<String> remarks(Measures compiled, Report report, List<Usual> usual) {
    Map<String, BigDecimal> own = compiled.of(report);
    List<String> remarks = new ArrayList<>();
    for (Derived figure : compiled.figures()) {
      BigDecimal value = own.get(figure.label());
      usual.stream()
          .filter(known -> known.label().equals(figure.label()) && isFar(value, known))
          .map(known -> remark(figure.type(), value, known))
          .forEach(remarks::add);
    }
    return remarks;
  }

  private boolean isFar(@Nullable BigDecimal value, Usual usual) {
    return value != null
        && usual.units() >= limits.outlierUnits()
        && usual.isFar(value, limits.outlierDistance(), limits.outlierLeast());
  }

  private String remark(FieldType type, @Nullable BigDecimal value, Usual usual) {
    return texts.text(
        "outlier",
        usual.label(),
        shown(value, type),
        usual.category(),
        usual.units(),
        shown(usual.median(), type),
        shown(usual.distance(), type));
  }

  private static String shown(@Nullable BigDecimal figure, FieldType type) {
    return String.valueOf(FigureFormat.computed(figure, type));
  }
}

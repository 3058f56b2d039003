package cn.baoshen.intake.value;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.SheetCells.Spot;
import cn.baoshen.model.PlainText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet of a workbook that declares that there is nothing to report, read by its labels. */
public final class ZeroSheet {
  private static final Pattern TITLE =
      Pattern.compile("(\\d{4}年?度?)?" + PlaceTexts.of("zero.name") + "[表单]?");
  private static final Pattern STATED =
      Pattern.compile("([^:：]{1,20})[:：]\\s*(\\S.*)", Pattern.DOTALL);

  private final Set<String> reasons =
      Stream.of(PlaceTexts.of("zero.reasons").split(",")).collect(Collectors.toUnmodifiableSet());
  private final Set<String> formNames =
      Stream.of(PlaceTexts.of("zero.forms").split(",")).collect(Collectors.toUnmodifiableSet());
  private final FormCatalog forms;
  private final Set<String> codes;
  private final Set<String> names;
  private final Set<String> years;

  /** What stands beside each label, and what belongs to none. */
  private final Map<String, String> stated = new LinkedHashMap<>();

  private final Set<Spot> taken = new HashSet<>();
  private final SheetCells sheet;

  private ZeroSheet(SheetCells sheet, FormCatalog forms) {
    this.sheet = sheet;
    this.forms = forms;
    this.codes = labels(forms, Form.Identity::code);
    this.names = labels(forms, Form.Identity::name);
    this.years = labels(forms, Form.Identity::year);
  }

  private static Set<String> labels(FormCatalog forms, Function<Form.Identity, String> part) {
    return forms.all().stream()
        .flatMap(form -> form.field(part.apply(form.identity())).stream())
        .map(field -> LabelText.of(field.label(null)).core())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** True for the name of such a sheet. */
  public static boolean isNamed(String name) {
    return LabelText.of(name).core().equals(PlaceTexts.of("zero.name"));
  }

  /** What the sheet declares. */
  public static ZeroReport read(SheetCells sheet, FormCatalog forms) {
    return new ZeroSheet(sheet, forms).read();
  }

  private ZeroReport read() {
    List<Spot> spots = sheet.filled().stream().filter(spot -> !spot.cell().isBlank()).toList();
    for (Spot spot : spots) {
      if (!taken.contains(spot)) {
        pair(spot, spots);
      }
    }
    String reason = at(reasons);
    return new ZeroReport(filled(reason == null ? loose(spots) : reason), identity(), form());
  }

  private void pair(Spot spot, List<Spot> spots) {
    var inOne = STATED.matcher(PlainText.clean(spot.cell().text()));
    String label = LabelText.of(spot.cell().text()).core();
    if (isLabel(label)) {
      taken.add(spot);
      beside(spot, spots).ifPresent(value -> keep(label, value));
    } else if (inOne.matches() && isLabel(LabelText.of(inOne.group(1)).core())) {
      taken.add(spot);
      stated.putIfAbsent(LabelText.of(inOne.group(1)).core(), inOne.group(2));
    }
  }

  private void keep(String label, Spot value) {
    taken.add(value);
    stated.putIfAbsent(label, value.cell().text());
  }

  /** The next cell to the right, failing that the one right below. */
  private java.util.Optional<Spot> beside(Spot label, List<Spot> spots) {
    return spots.stream()
        .filter(spot -> spot.area().top() == label.area().top())
        .filter(spot -> spot.area().left() > label.area().right())
        .findFirst()
        .or(() -> below(label, spots))
        .filter(spot -> !isLabel(LabelText.of(spot.cell().text()).core()));
  }

  private static java.util.Optional<Spot> below(Spot label, List<Spot> spots) {
    return spots.stream()
        .filter(spot -> spot.area().left() == label.area().left())
        .filter(spot -> spot.area().top() == label.area().bottom() + 1)
        .findFirst();
  }

  private boolean isLabel(String label) {
    return Stream.of(reasons, formNames, codes, names, years)
        .anyMatch(labels -> labels.contains(label));
  }

  /** A reason that was written without a label. */
  private String loose(List<Spot> spots) {
    return spots.stream()
        .filter(spot -> !taken.contains(spot))
        .map(spot -> PlainText.clean(spot.cell().text()))
        .filter(text -> !TITLE.matcher(text).matches())
        .findFirst()
        .orElse("");
  }

  private static String filled(String reason) {
    return !CellText.isBlank(reason) && !CellText.saysNone(reason) ? PlainText.clean(reason) : "";
  }

  /** The form that is named, by its title or id; null when none is. */
  private @Nullable String form() {
    String named = at(formNames);
    return named == null
        ? null
        : forms.all().stream()
            .filter(form -> isNamed(form, LabelText.of(named).core()))
            .map(Form::id)
            .findFirst()
            .orElse(null);
  }

  private static boolean isNamed(Form form, String name) {
    return Stream.of(form.id(), form.title()).anyMatch(n -> LabelText.of(n).core().equals(name));
  }

  private Identity identity() {
    Object year = value(at(years), FieldType.INTEGER);
    return new Identity(
        (String) value(at(codes), FieldType.TEXT),
        (String) value(at(names), FieldType.TEXT),
        Identity.year((BigDecimal) year));
  }

  private static @Nullable Object value(@Nullable String text, FieldType type) {
    return text != null
            && CellText.read(text, type) instanceof CellValue.Filled filled
            && !CellText.saysNone(text)
        ? filled.value()
        : null;
  }

  private @Nullable String at(Set<String> labels) {
    return labels.stream().map(stated::get).filter(v -> v != null).findFirst().orElse(null);
  }
}

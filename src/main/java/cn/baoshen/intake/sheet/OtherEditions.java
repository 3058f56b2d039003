package cn.baoshen.intake.sheet;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PerForm;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.intake.value.SheetReplies;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The blanks of editions that are in force no more, told apart from spoilt ones: a unit may fill in
 * what it fetched weeks ago.
 */
final class OtherEditions {
  private static final Set<ReadProblem.Kind> LABELS =
      Set.of(ReadProblem.Kind.MISSING_LABEL, ReadProblem.Kind.AMBIGUOUS_LABEL);

  private final FormCatalog forms;
  private final PerForm<FormSheets.Plan> plans;

  OtherEditions(FormCatalog forms, PerForm<FormSheets.Plan> plans) {
    this.forms = forms;
    this.plans = plans;
  }

  /** What a workbook says, laid over one of these forms. */
  static Reading read(List<SheetCells> sheets, List<FormSheets.Plan> plans) throws UnreadableFile {
    List<SheetCells> answers = sheets.stream().filter(SheetReplies::isOne).toList();
    List<SheetCells> filled = sheets.stream().filter(s -> !answers.contains(s)).toList();
    return new WorkbookFilling(FormSheets.of(filled, plans), sheets.get(0).name()).read(answers);
  }

  /** The same reading, with what only comes of an older blank told as such. */
  Reading told(Reading reading, List<SheetCells> sheets) throws UnreadableFile {
    if (forms.retired().isEmpty()) {
      return reading;
    }
    Form now = forms.byId(reading.report().form()).orElseThrow();
    for (Form old : forms.retired()) {
      boolean same = old.id().equals(now.id());
      if (same && old != now && (!isWhole(reading) || !dropped(old, now).isEmpty())) {
        Reading then = whole(sheets, old).orElse(null);
        if (then != null) {
          return isWhole(reading) ? left(reading, then, now, old) : older(reading, now, old);
        }
      }
    }
    if (!isWhole(reading)) {
      requireInForce(sheets, reading.report().places().size());
    }
    return reading;
  }

  /** Refuses the blank of a form of which no edition is in force. */
  void requireInForce(List<SheetCells> sheets, int fields) throws UnreadableFile {
    Set<String> current = forms.all().stream().map(Form::id).collect(Collectors.toSet());
    for (Form old : forms.retired()) {
      Reading then = current.contains(old.id()) ? null : whole(sheets, old).orElse(null);
      if (then != null && then.report().places().size() >= fields) {
        throw new UnreadableFile("withdrawn-form", old.title());
      }
    }
  }

  private Optional<Reading> whole(List<SheetCells> sheets, Form old) {
    try {
      return Optional.of(read(sheets, List.of(plans.of(old)))).filter(OtherEditions::isWhole);
    } catch (UnreadableFile notIt) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(Reading reading) {
    return reading.troubles().stream().noneMatch(trouble -> LABELS.contains(trouble.kind()));
  }

  private static Reading older(Reading reading, Form now, Form old) {
    return reading.with(
        reading.troubles().stream()
            .map(
                trouble ->
                    LABELS.contains(trouble.kind())
                        ? trouble.because("older-edition", List.of(number(old), number(now)))
                        : trouble)
            .toList());
  }

  private static String number(Form form) {
    return String.valueOf(form.book() == null ? 0 : form.book().edition());
  }

  /** What an older edition asked for and the present one does not, is told, not lost. */
  private static Reading left(Reading reading, Reading then, Form now, Form old) {
    ReadProblems left = new ReadProblems(now);
    dropped(old, now)
        .forEach(
            (path, label) -> {
              if (isFilled(then.report(), path)) {
                String place = then.report().places().getOrDefault(path, "");
                left.label(
                    ReadProblem.Kind.UNKNOWN_KEY,
                    new FieldLocation(path, label, place),
                    "older-field",
                    label,
                    number(old),
                    number(now));
              }
            });
    List<ReadProblem> all = new ArrayList<>(reading.troubles());
    all.addAll(left.all());
    return reading.with(all);
  }

  /** The fields of the one whose labels the other does not have, by their paths. */
  private static Map<String, String> dropped(Form old, Form now) {
    Map<String, String> dropped = new LinkedHashMap<>(labels(old));
    dropped.values().removeAll(labels(now).values());
    return dropped;
  }

  private static Map<String, String> labels(Form form) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Field field : form.fields().values()) {
      labels.put(field.id(), field.label(null));
      field.columns().forEach(c -> labels.put(field.id() + "." + c.id(), c.label(null)));
    }
    return labels;
  }

  private static boolean isFilled(Report report, String path) {
    int dot = path.lastIndexOf('.');
    boolean column = dot > 0 && !report.rows(path.substring(0, dot)).isEmpty();
    return column
        ? report.rows(path.substring(0, dot)).stream()
            .anyMatch(row -> row.get(path.substring(dot + 1)) != null)
        : report.at(path) != null && !(report.at(path) instanceof List<?>);
  }
}

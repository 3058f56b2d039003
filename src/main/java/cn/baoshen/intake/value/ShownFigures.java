package cn.baoshen.intake.value;

import cn.baoshen.model.ReadProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one workbook that were taken as they are shown; of many, one note. */
final class ShownFigures {
  private static final int MOST_ALONE = 5;
  private static final int MOST_NAMED = 10;

  private final Map<String, ReadProblem> met = new LinkedHashMap<>();

  /** One that a form asks for twice counts once. */
  void add(FieldLocation spot, ShownFigure figure) {
    boolean whole = figure.shown().compareTo(figure.taken()) == 0;
    met.putIfAbsent(
        spot.field() + "\n" + spot.label(),
        new ReadProblem(
            ReadProblem.Kind.SHOWN_ROUNDED,
            spot.field(),
            spot.label(),
            spot.pointer(),
            figure.stored().toPlainString(),
            whole ? "shown-rounded" : "shown-coarser",
            List.of(figure.shown().toPlainString(), figure.taken().toPlainString())));
  }

  List<ReadProblem> all() {
    List<ReadProblem> all = new ArrayList<>(met.values());
    return all.size() <= MOST_ALONE ? all : List.of(together(all));
  }

  private static ReadProblem together(List<ReadProblem> all) {
    ReadProblem first = all.get(0);
    Stream<String> places = all.stream().map(ReadProblem::place).limit(MOST_NAMED);
    return new ReadProblem(
        first.kind(),
        first.field(),
        first.label(),
        first.place(),
        null,
        "shown-rounded-often",
        List.of(String.valueOf(all.size()), places.collect(Collectors.joining("、"))));
  }
}

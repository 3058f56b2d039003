package cn.baoshen.intake.sheet;

import cn.baoshen.form.Sheet;
import cn.baoshen.intake.file.NumberFormat;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The year of a report whose form asks for it nowhere but in its own words: in a title, a head. */
final class TitleYear {
  private static final String YEAR = "{year}";

  private TitleYear() {}

  /** The year that the words of a sheet say, and where they stand. */
  static Optional<FoundCell> in(SheetCells cells, Sheet sheet) {
    List<Pattern> words =
        Stream.concat(
                Stream.of(sheet.title().split("\\u3000")),
                sheet.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .map(Sheet.Cell::text)
                    .filter(Objects::nonNull))
            .filter(text -> text.contains(YEAR))
            .map(TitleYear::pattern)
            .toList();
    return cells.filled().stream()
        .filter(spot -> spot.cell().kind() == SheetCell.Kind.TEXT)
        .flatMap(spot -> words.stream().map(pattern -> year(cells, spot, pattern)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Pattern pattern(String text) {
    String[] parts = plain(text).split(Pattern.quote(YEAR), 2);
    return Pattern.compile(Pattern.quote(parts[0]) + "(\\d{4})" + Pattern.quote(parts[1]));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]", "");
  }

  private static @Nullable FoundCell year(SheetCells cells, SheetCells.Spot spot, Pattern pattern) {
    Matcher said = pattern.matcher(plain(spot.cell().text()));
    if (!said.find()) {
      return null;
    }
    SheetCell year = new SheetCell(SheetCell.Kind.TEXT, said.group(1), false, NumberFormat.UNKNOWN);
    return new FoundCell(year, cells.place(spot.area()), false);
  }
}

package cn.baoshen.intake.sheet;

import cn.baoshen.form.Form;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.Sheet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words over a sheet's grid that tell it from the sheets of other forms. */
final class SheetNames {
  /** The year changes, and so it names nothing. */
  private static final Pattern YEAR = Pattern.compile("[（(]\\{\\w+}[^）)]*[）)]|\\{\\w+}年?度?");

  /** A shorter word stands in many tables. */
  private static final int SHORTEST = 5;

  private SheetNames() {}

  static Set<String> of(Sheet sheet, Form form) {
    return Stream.concat(Stream.of(form.title()), Stream.of(sheet.title().split("\\u3000")))
        .map(title -> LabelText.of(YEAR.matcher(title).replaceAll("")).core())
        .filter(core -> core.length() >= SHORTEST)
        .collect(Collectors.toUnmodifiableSet());
  }
}

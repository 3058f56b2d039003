package cn.baoshen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.HandedIn;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as programs of all kinds format them. */
class WorkbookDatesTest {
  private static final double MARCH_1 = 45717;

  static Stream<Integer> eastAsianFormats() {
    return IntStream.concat(IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58)).boxed();
  }

  private static void date(Workbook workbook, java.util.function.Consumer<Workbook> format) {
    HandedIn.field(workbook, "signoff.date").setCellValue(MARCH_1);
    format.accept(workbook);
  }

  @ParameterizedTest
  @MethodSource("eastAsianFormats")
  void a_built_in_east_asian_date_format_shows_a_date(int format) {
    for (String kind : new String[] {"xlsx", "xls"}) {
      HandedIn file =
          HandedIn.as(
              kind,
              w ->
                  date(
                      w,
                      b ->
                          HandedIn.field(b, "signoff.date")
                              .setCellStyle(HandedIn.builtIn(b, format))));

      assertThat(file.at("signoff.date")).as("%s %d", kind, format).isEqualTo("2025-03-01");
      assertThat(file.more()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[DBNum1]yyyy\"年\"m\"月\"d\"日\"",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
        "[$-804]yyyy\"年\"m\"月\"d\"号\"",
        "yyyy年m月",
        "yyyy年m月d日 hh时mm分",
        "yyyy\"年\"m\"月\"d\"日\"\\ aaaa",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "yyyy/m/d;@",
        "yyyy\\.mm\\.dd",
        "m\"月\"d\"日\"",
        "[$-404]e/m/d",
        "[ENG][$-409]d\\-mmm\\-yy;@"
      })
  void a_date_format_of_the_units_own_shows_a_date(String format) {
    for (String kind : new String[] {"xlsx", "xls"}) {
      HandedIn file =
          HandedIn.as(
              kind,
              w ->
                  date(
                      w,
                      b ->
                          HandedIn.field(b, "signoff.date")
                              .setCellStyle(HandedIn.format(b, format))));

      assertThat(file.at("signoff.date")).as("%s %s", kind, format).isEqualTo("2025-03-01");
    }
  }

  @Test
  void a_number_format_shows_no_date_whatever_stands_around_the_digits() {
    for (String format :
        new String[] {
          "0.00",
          "#,##0.00_ ",
          "0.00E+00",
          "General",
          "G/通用格式",
          "G/通用格式\"元整\"",
          "[Red]0.00",
          "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
          "\"截至3月\"0.00",
          "\"dd\"0",
          "[$USD] #,##0.00",
          "@"
        }) {
      assertThat(NumberFormat.of(200, format).style()).as(format).isNotEqualTo(NumberStyle.DATE);
    }
    for (int index : new int[] {0, 1, 4, 10, 23, 26, 37, 41, 44, 49, 59}) {
      assertThat(NumberFormat.of(index, null).style()).isNotEqualTo(NumberStyle.DATE);
    }
  }

  @Test
  void what_a_workbook_itself_says_of_a_format_goes_before_what_its_number_usually_means() {
    assertThat(NumberFormat.of(31, "0.00").style()).isEqualTo(NumberStyle.PLAIN);
    assertThat(NumberFormat.of(31, "yyyy\"年\"m\"月\"d\"日\"").style()).isEqualTo(NumberStyle.DATE);
  }

  @Test
  void days_counted_from_1904_are_moved() {
    assertThat(
            SheetCell.number(
                    new java.math.BigDecimal(MARCH_1 - 1462), NumberFormat.of(58, null), true)
                .text())
        .isEqualTo(LocalDate.of(2025, 3, 1).toString());
  }
}

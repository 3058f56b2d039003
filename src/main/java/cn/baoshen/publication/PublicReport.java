package cn.baoshen.publication;

import cn.baoshen.form.Form;
import cn.baoshen.model.Case;
import cn.baoshen.rollup.Head;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the site says of one report.
 *
 * @param name what people call the report
 * @param category kind of unit; may be empty
 * @param figures one for each head
 * @param score by which it is ranked, as shown; empty without one
 * @param grade empty without one
 * @param listing rows that the report lists; null for none
 */
record PublicReport(
    Case subject,
    Form form,
    String name,
    String category,
    List<Head> heads,
    List<@Nullable Object> figures,
    String score,
    String grade,
    @Nullable Listing listing) {
  /**
   * A table of the report as shown.
   *
   * @param figures which columns hold figures
   */
  record Listing(
      String title, List<String> heads, List<Boolean> figures, List<List<String>> rows) {}
}

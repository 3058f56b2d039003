package cn.baoshen.publication;

import cn.baoshen.form.FigureFormat;
import cn.baoshen.rollup.Head;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * One report as a line of the site's index, and the frame of its page.
 *
 * @param report its id, also the name of its page and its paper
 * @param form id of its form
 * @param title what people call its form
 * @param name what people call the report
 * @param approvedOn when it was approved; null once it was withdrawn
 * @param correctedOn null while it was not corrected
 * @param withdrawnOn null while it is shown
 * @param content null once it was withdrawn
 */
record SiteLine(
    String report,
    String unitCode,
    String unitName,
    String category,
    String form,
    String title,
    String name,
    @Nullable LocalDate approvedOn,
    LocalDate publishedOn,
    @Nullable LocalDate correctedOn,
    @Nullable LocalDate withdrawnOn,
    String note,
    @Nullable PublicReport content) {
  /** One figure as the page shows it. */
  record Figure(String label, String shown) {}

  /** Its page, from the site's root. */
  public String getPage() {
    return "reports/" + encoded() + ".html";
  }

  /** Its paper, from the site's root. */
  public String getPaper() {
    return "files/" + encoded() + ".pdf";
  }

  private String encoded() {
    return UriUtils.encodePathSegment(report, StandardCharsets.UTF_8);
  }

  public String getScore() {
    return content == null ? "" : content.score();
  }

  public String getGrade() {
    return content == null ? "" : content.grade();
  }

  /** What a search looks through. */
  public String getWords() {
    return String.join(" ", unitCode, unitName, name);
  }

  /** When it last changed, and how. */
  public LocalDate getChangedOn() {
    return withdrawnOn != null ? withdrawnOn : Objects.requireNonNullElse(correctedOn, publishedOn);
  }

  /** Its figures, those that there are. */
  public List<Figure> getFigures() {
    List<Figure> figures = new ArrayList<>();
    if (content != null) {
      for (int i = 0; i < content.heads().size(); i++) {
        Head head = content.heads().get(i);
        String shown = FigureFormat.stated(content.figures().get(i), head.type());
        if (shown != null) {
          figures.add(new Figure(head.label(), shown));
        }
      }
    }
    return figures;
  }

  /** The line of a report that was withdrawn keeps its name alone. */
  boolean isShown() {
    return withdrawnOn == null;
  }
}

package cn.baoshen.rendering.words;

import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One waived rule as a document lists it.
 *
 * @param title what the rule demands; empty when the form no longer has it
 */
public record WaiverLine(
    String rule, String title, String askedBy, String approvedBy, String reason, String expires) {
  /**
   * The lines in the order of the waivers.
   *
   * @param form null when it is not known
   */
  public static List<WaiverLine> of(List<Waiver> waivers, @Nullable Form form) {
    return waivers.stream().map(waiver -> of(waiver, form)).toList();
  }

  private static WaiverLine of(Waiver waiver, @Nullable Form form) {
    return new WaiverLine(
        waiver.rule(),
        form == null ? "" : title(waiver.rule(), form),
        waiver.askedBy(),
        waiver.approvedBy(),
        PrintLimits.text(waiver.reason()),
        Dates.day(waiver.expiresOn()));
  }

  private static String title(String id, Form form) {
    return form.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(Rule::title)
        .findFirst()
        .orElse("");
  }
}

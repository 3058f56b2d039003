package cn.baoshen.edition;

import java.time.Instant;

/**
 * One official workbook that was uploaded for a form.
 *
 * @param form id of the form
 * @param number counted for each form from 1
 * @param title of the form that it makes; what it was called when none could be made
 * @param file name that the workbook came under
 * @param changedBy who put it in force or withdrew it last, or uploaded it
 */
public record Edition(
    String form,
    int number,
    String title,
    String file,
    State state,
    String uploadedBy,
    Instant uploadedAt,
    String changedBy,
    Instant changedAt) {

  /** Whether units fill it in. */
  public enum State {
    DRAFT,
    IN_FORCE,
    WITHDRAWN
  }

  /** The name by which reports remember it. */
  public String reference() {
    return form + "@" + number;
  }
}

package cn.baoshen.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as programs read it in {@code result.json}; names and order are those of the contract. */
@JsonPropertyOrder({
  "case",
  "unit",
  "year",
  "revision",
  "state",
  "tier",
  "decidedBy",
  "decidedAt",
  "notes",
  "original",
  "findings",
  "notChecked",
  "form"
})
public record Result(
    @JsonProperty("case") String caseId,
    UnitName unit,
    int year,
    int revision,
    String state,
    @Nullable String tier,
    @Nullable String decidedBy,
    @Nullable String decidedAt,
    @Nullable String notes,
    File original,
    List<Line> findings,
    List<NotRun> notChecked,
    FormName form) {
  /**
   * The form that it fills in.
   *
   * @param key the project or period that it is about; null for none
   */
  @JsonPropertyOrder({"id", "title", "key"})
  public record FormName(String id, String title, @Nullable String key) {}

  /** The unit as the registry names it. */
  public record UnitName(String code, String name) {}

  /** The file as it was dropped. */
  public record File(String name, String sha256, long bytes) {}

  /** A rule that could not run, and why. */
  public record NotRun(String rule, String because) {}

  /** One finding; the severity in lower case. */
  @JsonPropertyOrder({"rule", "severity", "where", "fields", "stated", "expected", "message"})
  public record Line(
      String rule,
      String severity,
      List<String> where,
      List<String> fields,
      @Nullable String stated,
      @Nullable String expected,
      String message) {}
}

package cn.baoshen.casebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The collection that the settings open; it is the open one until another is opened on the console.
 *
 * @param year the reporting year
 * @param opens first day on which reports are asked for
 * @param due last day on which a report is in time
 * @param firstForm id of the form that comes first; null for the first there is
 */
@Validated
@ConfigurationProperties("baoshen")
public record FirstCollection(
    @DefaultValue("2024") @Min(2000) @Max(2999) int year,
    @DefaultValue("2025-01-01") @NotNull LocalDate opens,
    @DefaultValue("2025-03-31") @NotNull LocalDate due,
    @Nullable String firstForm) {
  /** When it asks for reports. */
  public CollectionWindow window() {
    return new CollectionWindow(year, opens, due, null);
  }
}

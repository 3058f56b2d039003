package cn.baoshen.archive.years;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long bags are kept.
 *
 * @param keepYears whole years after the decision; 0 for ever
 */
@Validated
@ConfigurationProperties("baoshen.archive")
public record ArchiveSettings(@DefaultValue("0") @Min(0) @Max(200) int keepYears) {}

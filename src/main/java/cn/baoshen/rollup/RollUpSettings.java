package cn.baoshen.rollup;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the roll-up is made.
 *
 * @param at local time of day from which each night's is made
 * @param closeDays working days within which a case is to be closed (及时办结)
 * @param outlierUnits a category with fewer units that are approved has no usual figures
 * @param outlierDistance how many times the usual distance from the median is worth a remark
 * @param outlierLeast the part of the median that the usual distance is at least taken to be
 */
@Validated
@ConfigurationProperties("baoshen.roll-up")
public record RollUpSettings(
    @DefaultValue("02:00") @NotNull LocalTime at,
    @DefaultValue("15") @Min(1) @Max(365) int closeDays,
    @DefaultValue("10") @Min(3) int outlierUnits,
    @DefaultValue("5") @NotNull @DecimalMin("1") BigDecimal outlierDistance,
    @DefaultValue("0.2") @NotNull @DecimalMin("0.01") BigDecimal outlierLeast) {}

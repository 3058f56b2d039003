package cn.baoshen.rollup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the roll-up is made.
 *
 * @param at local time of day from which each night's is made
 * @param closeDays working days within which a case is to be closed (及时办结)
 */
@Validated
@ConfigurationProperties("baoshen.roll-up")
public record RollUpSettings(
    @DefaultValue("02:00") @NotNull LocalTime at,
    @DefaultValue("15") @Min(1) @Max(365) int closeDays) {}

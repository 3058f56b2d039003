package cn.baoshen.camel.station;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient stations are.
 *
 * @param attempts how often a station tries before a case is set aside, unless its route says
 *     otherwise
 * @param outage how often it tries at least while disk, database or mail server are at fault
 * @param backOff wait after the first failure; it doubles each time
 * @param mostBackOff longest wait
 * @param closed wait while the route of a station is stopped
 */
@Validated
@ConfigurationProperties("baoshen.station")
public record StationSettings(
    @DefaultValue("6") @Min(1) int attempts,
    @DefaultValue("1000") @Min(1) int outage,
    @DefaultValue("1s") @NotNull Duration backOff,
    @DefaultValue("10m") @NotNull Duration mostBackOff,
    @DefaultValue("2s") @NotNull Duration closed) {}

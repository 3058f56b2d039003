package cn.baoshen.console.watch;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What monitoring is told.
 *
 * @param refresh how often the figures of the cases are counted
 * @param call how often it is tried whether the mail servers take a connection
 * @param leastDisk free space below which the service says that it is not well
 * @param stuck how long a case may stand in the machine without a step before it counts as stuck
 */
@Validated
@ConfigurationProperties("baoshen.console.watch")
record WatchSettings(
    @DefaultValue("10s") @NotNull @DurationMin(millis = 100) Duration refresh,
    @DefaultValue("1m") @NotNull @DurationMin(millis = 100) Duration call,
    @DefaultValue("1GB") @NotNull DataSize leastDisk,
    @DefaultValue("15m") @NotNull @DurationMin(millis = 100) Duration stuck) {}

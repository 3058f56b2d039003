package cn.baoshen.safekeeping;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the case book is looked after.
 *
 * @param every how often the database is read from end to end while the service runs
 * @param beforeStart up to which size of its file it is read before the service starts; a larger
 *     one right after
 * @param compactFrom from which size on a file is written anew at start when most of it is waste
 */
@Validated
@ConfigurationProperties("baoshen.safekeeping")
record SafekeepingSettings(
    @DefaultValue("1h") @NotNull @DurationMin(seconds = 1) Duration every,
    @DefaultValue("512MB") @NotNull DataSize beforeStart,
    @DefaultValue("64MB") @NotNull DataSize compactFrom) {}

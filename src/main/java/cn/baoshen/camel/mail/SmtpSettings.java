package cn.baoshen.camel.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Patience with the SMTP server; {@code spring.mail.properties} overrides the two timeouts.
 *
 * @param idle how long an unused connection stays open
 * @param connections how many letters may be on their way at once; those of one case never are
 * @param connect how long a connection may take
 * @param answer how long the server may take to answer
 * @param taken how long it may take to say that it has taken a letter whose last byte it has
 */
@Validated
@ConfigurationProperties("baoshen.mail.smtp")
public record SmtpSettings(
    @DefaultValue("20s") @NotNull @DurationMin(millis = 1) Duration idle,
    @DefaultValue("1") @Min(1) @Max(64) int connections,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration connect,
    @DefaultValue("60s") @NotNull @DurationMin(millis = 1) Duration answer,
    @DefaultValue("10m") @NotNull @DurationMin(millis = 1) Duration taken) {}

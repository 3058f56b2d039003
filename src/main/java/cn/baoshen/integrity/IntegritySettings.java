package cn.baoshen.integrity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When everything that is kept is looked at.
 *
 * @param at local time of day from which it is looked at each night
 */
@Validated
@ConfigurationProperties("baoshen.integrity")
public record IntegritySettings(@DefaultValue("03:00") @NotNull LocalTime at) {}

package cn.baoshen.casebook;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the house is with what the process dies of, at the door and at each station.
 *
 * @param crashes how often the process may die during one piece of work
 */
@Validated
@ConfigurationProperties("baoshen.station")
public record CrashSettings(@DefaultValue("3") @Min(1) int crashes) {}

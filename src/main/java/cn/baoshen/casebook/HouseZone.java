package cn.baoshen.casebook;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the house stands in time, whatever zone its machine is set to.
 *
 * @param zone the zone of every date, of today, and of the hour of the daily letters
 */
@Validated
@ConfigurationProperties("baoshen")
public record HouseZone(@DefaultValue("Asia/Shanghai") @NotNull ZoneId zone) {}

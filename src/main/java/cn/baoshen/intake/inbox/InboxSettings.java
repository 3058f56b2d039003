package cn.baoshen.intake.inbox;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the inbox is watched.
 *
 * @param settle how long a file must stand still before it is taken
 * @param emptyGrace how long an empty file may still be filled
 * @param patience how long a file that looks cut off may still be completed
 * @param lying after how long what lies there is an alarm
 * @param largest files above this size are refused without being read
 */
@Validated
@ConfigurationProperties("baoshen")
public record InboxSettings(
    @DefaultValue("2s") @NotNull Duration settle,
    @DefaultValue("10s") @NotNull Duration emptyGrace,
    @DefaultValue("2m") @NotNull Duration patience,
    @DefaultValue("1h") @NotNull Duration lying,
    @DefaultValue("64MB") @NotNull DataSize largest) {}

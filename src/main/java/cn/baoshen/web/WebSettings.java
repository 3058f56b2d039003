package cn.baoshen.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the service bears of those who talk to it.
 *
 * @param connections how many may be open at once, each with a thread of its own; above it, whoever
 *     keeps us waiting longest is cut off
 * @param connectionsPerAddress how many of them may come from one address; 0 for no limit, as
 *     behind a proxy, which is one address for all
 * @param head how long a request may take to say what it asks for
 * @param patience how long it may take with its body, or with taking the answer
 * @param slowest what is sent or taken at this rate each second has a second more
 * @param form how large a body may be at an address that takes no files
 * @param upload what is borne at the addresses that take files
 * @param healthPort a port on loopback for {@code /actuator/health} alone; 0 for none
 */
@Validated
@ConfigurationProperties("baoshen.web")
record WebSettings(
    @DefaultValue("400") @Min(20) @Max(10_000) int connections,
    @DefaultValue("100") @Min(0) @Max(10_000) int connectionsPerAddress,
    @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) Duration head,
    @DefaultValue("20s") @NotNull @DurationMin(seconds = 1) Duration patience,
    @DefaultValue("16KB") @NotNull DataSize slowest,
    @DefaultValue("64KB") @NotNull DataSize form,
    @DefaultValue @Valid Upload upload,
    @DefaultValue("0") @Min(0) @Max(65_535) int healthPort) {
  /**
   * Files on their way in; they lie on disk until they are read.
   *
   * @param atOnce how many at once
   * @param perAddress how many of them from one address
   * @param total how many bytes all of them together
   */
  record Upload(
      @DefaultValue("8") @Min(1) @Max(1_000) int atOnce,
      @DefaultValue("4") @Min(1) @Max(1_000) int perAddress,
      @DefaultValue("64MB") @NotNull DataSize total) {}
}

package cn.baoshen.console.access.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who gets into the console.
 *
 * @param idle how long a session lasts in which nobody does anything; a page that refreshes itself
 *     does not count
 * @param longest how long a session lasts at most
 * @param attempts how many wrong passwords of one address, or of one known device, close an account
 *     to it
 * @param locked how long it stays closed to them
 * @param strangers how many wrong passwords from anywhere slow an account down for addresses and
 *     devices it has never seen
 * @param pace how often such an account then looks at a password of theirs
 * @param flood how many wrong passwords a minute one address may send before it is sent away
 * @param device how long a browser is known in which somebody logged in
 * @param waiting how many sessions may wait for the answer of an identity provider; the oldest goes
 *     for one more
 * @param oidc how the claims of an identity provider become roles
 */
@Validated
@ConfigurationProperties("baoshen.console")
public record AccessSettings(
    @DefaultValue("30m") @NotNull @DurationMin(seconds = 1) Duration idle,
    @DefaultValue("12h") @NotNull @DurationMin(seconds = 1) Duration longest,
    @DefaultValue("5") @Min(1) int attempts,
    @DefaultValue("15m") @NotNull @DurationMin(seconds = 1) Duration locked,
    @DefaultValue("20") @Min(1) int strangers,
    @DefaultValue("30s") @NotNull @DurationMin(seconds = 1) Duration pace,
    @DefaultValue("120") @Min(1) int flood,
    @DefaultValue("180d") @NotNull @DurationMin(seconds = 1) Duration device,
    @DefaultValue("5000") @Min(10) int waiting,
    @DefaultValue @Valid Oidc oidc) {
  /**
   * What the tokens of an identity provider mean; used when {@code
   * spring.security.oauth2.client.registration} names one.
   *
   * @param claim the claim that lists a person's roles or groups; dots lead into nested ones
   * @param administrators its values that make an administrator
   * @param viewers its values that make a viewer; a person with none of either does not get in
   */
  public record Oidc(
      @DefaultValue("roles") @NotBlank String claim,
      @DefaultValue("baoshen-administrator") List<String> administrators,
      @DefaultValue("baoshen-viewer") List<String> viewers) {}
}

package cn.baoshen.review.inbound;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that replies come into.
 *
 * @param host its IMAP server; empty means the embedded one, or none when that does not run
 * @param port 0 means 993 with TLS and 143 without
 * @param tls whether the connection is encrypted, on port 143 by STARTTLS; null for yes, unless the
 *     server is on this machine
 * @param folder the folder that is read
 * @param every how often it is looked into
 * @param trustedAuthserv the mail server whose Authentication-Results are believed; empty for none
 * @param connect how long a connection may take
 * @param answer how long the server may take to answer
 * @param alarm after how long without the mailbox the administrator is told
 * @param reading how long the processor may work on one mail before it is set aside
 * @param strangers whether the administrator is told, once a day, how many mails were none of ours
 */
@Validated
@ConfigurationProperties("baoshen.mail.imap")
public record ReplySettings(
    @DefaultValue("") @NotNull String host,
    @DefaultValue("0") @Min(0) @Max(65535) int port,
    @DefaultValue("") @NotNull String username,
    @DefaultValue("") @NotNull String password,
    Boolean tls,
    @DefaultValue("INBOX") @NotBlank String folder,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 100) Duration every,
    @DefaultValue("") @NotNull String trustedAuthserv,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration connect,
    @DefaultValue("60s") @NotNull @DurationMin(millis = 1) Duration answer,
    @DefaultValue("15m") @NotNull @DurationMin(seconds = 1) Duration alarm,
    @DefaultValue("2s") @NotNull @DurationMin(millis = 1) Duration reading,
    @DefaultValue("true") boolean strangers) {
  private static final int IMAP = 143;
  private static final int IMAPS = 993;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d+){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

  public boolean isNamed() {
    return !host.isBlank();
  }

  /** The port that is used. */
  public int effectivePort() {
    return port != 0 ? port : isEncrypted() ? IMAPS : IMAP;
  }

  /** Whether nobody between us and the server can read along. */
  public boolean isEncrypted() {
    return tls != null ? tls : !LOOPBACK.matcher(host).matches();
  }

  /** Whether an unencrypted connection is turned into an encrypted one. */
  public boolean startsTls() {
    return isEncrypted() && port == IMAP;
  }

  @AssertTrue(message = "baoshen.mail.imap.host needs baoshen.mail.imap.username and .password")
  boolean isComplete() {
    return !isNamed() || !username.isBlank() && !password.isEmpty();
  }
}

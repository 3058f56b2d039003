package cn.baoshen.mailbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server that runs inside the service while {@code spring.mail.host} is not set.
 *
 * @param smtpPort 0 takes any free port
 * @param imapPort 0 takes any free port
 * @param letters how many letters it holds in memory, in all mailboxes together
 * @param remote whether the mailbox page is shown to other machines; its letters let anybody decide
 */
@Validated
@ConfigurationProperties("baoshen.mail.embedded")
public record EmbeddedMailSettings(
    @DefaultValue("3025") @Min(0) @Max(65535) int smtpPort,
    @DefaultValue("3143") @Min(0) @Max(65535) int imapPort,
    @DefaultValue("200") @Min(1) @Max(10000) int letters,
    @DefaultValue("false") boolean remote) {}

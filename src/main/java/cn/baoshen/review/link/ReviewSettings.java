package cn.baoshen.review.link;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are written to and answer.
 *
 * @param publicUrl base of the links in letters
 */
@Validated
@ConfigurationProperties("baoshen")
public record ReviewSettings(
    @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
    @DefaultValue @Valid Mail mail,
    @DefaultValue @Valid Review review) {

  /**
   * Who writes.
   *
   * @param from sender and address for replies
   * @param admin who hears of cases that an operator has to look after
   */
  public record Mail(
      @DefaultValue("baoshen@localhost") @NotBlank @Email String from,
      @DefaultValue("baoshen-admin@localhost") @NotBlank @Email String admin) {
    /** The host of the sender's address, also the right side of every Message-ID. */
    public String host() {
      return from.substring(from.lastIndexOf('@') + 1);
    }
  }

  /**
   * The answers.
   *
   * @param expires how long the link in a letter works
   * @param undo how long an answer by mail can be taken back before it takes effect
   * @param pageUndo whether an answer on the page of a report waits as long, too
   */
  public record Review(
      @DefaultValue("30d") @NotNull @DurationMin(minutes = 1) Duration expires,
      @DefaultValue("5m") @NotNull @DurationMin Duration undo,
      @DefaultValue("false") boolean pageUndo) {}

  /** The address of a page of the service, such as {@code /review/…}. */
  public String link(String path) {
    return site() + path;
  }

  /** The base of all of them, without a slash at its end. */
  public String site() {
    return publicUrl.toString().replaceAll("/+$", "");
  }
}

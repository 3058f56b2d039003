package cn.baoshen.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How approved reports are published.
 *
 * @param address where the site will be found, for the links of its feed; empty while not known
 * @param leaveOut ids of fields that published copies do not show, beside telephone numbers
 */
@Validated
@ConfigurationProperties("baoshen.publication")
public record PublicationSettings(
    @DefaultValue("") @NotNull @Pattern(regexp = "|https?://\\S+") String address,
    @DefaultValue Set<String> leaveOut) {
  public PublicationSettings {
    leaveOut = Set.copyOf(leaveOut);
    address = address.isEmpty() || address.endsWith("/") ? address : address + "/";
  }
}

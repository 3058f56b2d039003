package cn.baoshen;

import cn.baoshen.model.organ.Organ;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The bureau's name and how it is reached, each one line or empty. */
@Validated
@ConfigurationProperties("baoshen.organ")
record OrganSettings(
    @DefaultValue("") @NotNull @Size(max = 40) @Pattern(regexp = LINE) String name,
    @DefaultValue("") @NotNull @Size(max = 60) @Pattern(regexp = LINE) String phone,
    @DefaultValue("") @NotNull @Size(max = 40) @Pattern(regexp = LINE) String contact,
    @DefaultValue("") @NotNull @Size(max = 80) @Pattern(regexp = LINE) String address,
    @DefaultValue("") @NotNull @Size(max = 60) @Pattern(regexp = SYMBOL) String symbol) {
  private static final String LINE = "[^\\p{Cc}\\p{Cf}]*";

  /** Without its number every paper would bear the same. */
  private static final String SYMBOL = "|[^\\p{Cc}\\p{Cf}]*\\{number}[^\\p{Cc}\\p{Cf}]*";

  Organ organ() {
    return new Organ(name.strip(), phone.strip(), contact.strip(), address.strip());
  }
}

package cn.baoshen.intake.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken as supporting documents (佐证材料).
 *
 * @param folder what the folder is called in the folder of a unit
 * @param largest how large one may be
 * @param most how many a report may have
 * @param endings of names that are taken, in lower case
 */
@Validated
@ConfigurationProperties("baoshen.supporting")
public record SupportingSettings(
    @DefaultValue("佐证材料") @NotBlank String folder,
    @DefaultValue("20MB") @NotNull DataSize largest,
    @DefaultValue("30") @Min(1) @Max(500) int most,
    @DefaultValue({
          "pdf", "ofd", "jpg", "jpeg", "png", "bmp", "tif", "tiff", "gif", "doc", "docx", "wps",
          "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps", "txt", "zip", "rar", "7z", "eml"
        })
        @NotEmpty
        List<String> endings) {
  /** Whether a file at this path of the inbox is one: anywhere below that folder of a unit's. */
  public boolean isSupporting(String path) {
    String[] parts = Normalizer.normalize(path, Normalizer.Form.NFC).split("[/\\\\]");
    return parts.length > 2 && parts[1].strip().equals(folder);
  }

  /** Whether one of this name is taken. */
  public boolean isTaken(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
  }
}

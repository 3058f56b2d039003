package cn.baoshen.intake.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken as supporting documents (佐证材料).
 *
 * @param folder what the folder is called in the folder of a unit
 * @param also words in the names of other folders where what is no report is one, too
 * @param largest how large one may be
 * @param most how many a report may have
 * @param endings of names that are taken, in lower case
 */
@Validated
@ConfigurationProperties("baoshen.supporting")
public record SupportingSettings(
    @DefaultValue("佐证材料") @NotBlank String folder,
    @DefaultValue({"佐证", "佐證", "证明材料", "證明材料", "支撑材料", "支撐材料", "附件"}) List<@NotBlank String> also,
    @DefaultValue("20MB") @NotNull DataSize largest,
    @DefaultValue("30") @Min(1) @Max(500) int most,
    @DefaultValue({
          "pdf", "ofd", "jpg", "jpeg", "png", "bmp", "tif", "tiff", "gif", "doc", "docx", "wps",
          "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps", "txt", "zip", "rar", "7z", "eml"
        })
        @NotEmpty
        List<String> endings) {
  /** Endings that reports have, and other workbooks as well. */
  private static final Pattern REPORT =
      Pattern.compile("\\.(?:xlsx?|et|csv|txt|json|zip)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

  /** Whether a file at this path of the inbox is one: anywhere below that folder of a unit's. */
  public boolean isSupporting(String path) {
    List<String> folders = folders(path);
    return !folders.isEmpty() && folders.get(0).strip().equals(folder);
  }

  /** Whether a file at this path is one, by its folder, or by a like folder and its ending. */
  public boolean isMeant(String path) {
    return isSupporting(path)
        || isUnlessReport(path) && isTaken(path) && !REPORT.matcher(path).find();
  }

  /** Whether a file at this path is one unless it is a report: in a folder of a like name. */
  public boolean isUnlessReport(String path) {
    return folders(path).stream()
        .map(name -> BLANK.matcher(name).replaceAll(""))
        .anyMatch(name -> also.stream().anyMatch(name::contains));
  }

  /** The folders below that of the unit in which a file lies. */
  private static List<String> folders(String path) {
    List<String> parts = List.of(SEPARATOR.split(Normalizer.normalize(path, Normalizer.Form.NFC)));
    return parts.subList(Math.min(1, parts.size()), Math.max(1, parts.size() - 1));
  }

  /** Whether one of this name is taken. */
  public boolean isTaken(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
  }
}

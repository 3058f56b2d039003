package cn.baoshen.intake.inbox;

import cn.baoshen.model.CannotStart;
import cn.baoshen.model.Units;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What of the inbox is left alone, by name: {@code *} stands for any characters, {@code ?} for one,
 * and letters are the same in either case.
 *
 * @param folders folders with all that is in them
 * @param files files that programs leave behind
 * @param unfinished files that programs are still writing, which get another name when whole
 */
@ConfigurationProperties("baoshen.inbox-ignored")
public record IgnoredSettings(List<String> folders, List<String> files, List<String> unfinished) {
  private static final List<String> REPORTS =
      List.of("2024.json", "\u5e74\u62a5.xlsx", "\u5e74\u62a5 (2).xls");

  public IgnoredSettings {
    folders = checked("folders", folders);
    files = checked("files", files);
    unfinished = checked("unfinished", unfinished);
    refuseReports("files", files);
    refuseReports("unfinished", unfinished);
  }

  private static List<String> checked(String list, List<String> patterns) {
    List<String> known = patterns == null ? List.of() : List.copyOf(patterns);
    for (String pattern : known) {
      if (pattern.isBlank() || pattern.contains("/") || pattern.replace("*", "").isEmpty()) {
        throw wrong(list, pattern, "is no pattern of a name");
      }
    }
    return known;
  }

  /** A pattern too wide would leave reports lying in silence. */
  private static void refuseReports(String list, List<String> patterns) {
    for (String pattern : patterns) {
      if (REPORTS.stream().anyMatch(NamePattern.of(pattern)::fits)) {
        throw wrong(list, pattern, "would leave reports alone");
      }
    }
  }

  /** A folder that a server keeps for itself is no unit's, though a unit's own is never ignored. */
  void refuseUnits(Units units) {
    for (String folder : folders) {
      if (units.byCode(folder).isPresent()) {
        throw wrong("folders", folder, "is the code of a unit in baoshen.units");
      }
    }
  }

  private static CannotStart wrong(String list, String pattern, String why) {
    return new CannotStart("baoshen.inbox-ignored." + list + ": \"" + pattern + "\" " + why);
  }
}

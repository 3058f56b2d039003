package cn.baoshen.intake.inbox;

import cn.baoshen.model.Units;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that programs leave behind and no person drops: they are left alone. What is so for folders
 * is not so for files, and a unit's own folder is looked into whatever it is called.
 */
public class IgnoredNames {
  /** Where files that leave the inbox lie for a while, if they cannot lie elsewhere. */
  public static final String LEAVING = ".leaving";

  private static final List<String> ENDINGS = List.of(".json", ".xlsx", ".xls");
  private static final List<String> COMPANIONS = List.of("~$", "._", ".~", "~wrl", "~wrd");

  /**
   * Office saves under eight hex digits without an ending before it renames; people call files by
   * codes and dates, which are eight digits.
   */
  private static final Pattern OFFICE_TEMPORARY = Pattern.compile("(?=.*[A-F])[0-9A-F]{8}");

  private final Path inbox;
  private final Units units;
  private final List<NamePattern> folders;
  private final List<NamePattern> files;
  private final List<NamePattern> unfinished;

  public IgnoredNames(Path inbox, Units units, IgnoredSettings settings) {
    settings.refuseUnits(units);
    this.inbox = inbox;
    this.units = units;
    this.folders = settings.folders().stream().map(NamePattern::of).toList();
    this.files = settings.files().stream().map(NamePattern::of).toList();
    this.unfinished = settings.unfinished().stream().map(NamePattern::of).toList();
  }

  /** True for the folder in which the house itself keeps what leaves the inbox. */
  boolean isOwn(Path folder) {
    return inbox.resolve(LEAVING).equals(folder.toAbsolutePath().normalize());
  }

  boolean isIgnoredFolder(Path folder) {
    return fits(folders, folder) && !isOfUnit(folder);
  }

  boolean isIgnoredFile(Path file) {
    return fits(files, file) || isUnfinished(file);
  }

  /** A name under which something is still being written, perhaps for ever. */
  boolean isUnfinished(Path file) {
    return fits(unfinished, file) || OFFICE_TEMPORARY.matcher(name(file)).matches();
  }

  /**
   * True for an ignored file that a person may have meant as a report: by its ending, and not by
   * the marks with which programs name their locks and companions.
   */
  boolean isHiddenReport(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return COMPANIONS.stream().noneMatch(name::startsWith)
        && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** True for a folder that is called like a report, by mistake or by malice. */
  boolean isReportName(Path folder) {
    String name = name(folder).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && !isOfUnit(folder);
  }

  private boolean isOfUnit(Path folder) {
    String name = Normalizer.normalize(name(folder), Normalizer.Form.NFKC);
    return inbox.equals(folder.toAbsolutePath().normalize().getParent())
        && units.byCode(name).isPresent();
  }

  private static boolean fits(List<NamePattern> patterns, Path path) {
    return patterns.stream().anyMatch(pattern -> pattern.fits(name(path)));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}

package cn.baoshen.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that programs leave behind and no person drops: they are left alone. */
final class IgnoredNames {
  private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini", "@eadir");
  private static final Pattern UNFINISHED =
      Pattern.compile(".*\\.(tmp|part|crdownload)", Pattern.DOTALL);

  /** Office saves under eight hex digits without an ending before it renames. */
  private static final Pattern OFFICE_TEMPORARY = Pattern.compile("[0-9A-F]{8}");

  private IgnoredNames() {}

  static boolean isIgnored(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith("~$")
        || name.startsWith(".")
        || SYSTEM.contains(lower)
        || isUnfinished(name);
  }

  /** A name under which something is still being written, perhaps for ever. */
  static boolean isUnfinished(String name) {
    return UNFINISHED.matcher(name.toLowerCase(Locale.ROOT)).matches()
        || OFFICE_TEMPORARY.matcher(name).matches();
  }
}

package cn.baoshen.casebook.store;

import cn.baoshen.model.Sha256;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In which folder a kept file lies: of those kinds of which there are millions, in one of 4,096
 * whose name is the front of a hash. Names in the database and in alarms are without it.
 */
final class HashedFolders {
  /** Letters by their names, papers by the case, mails by theirs. */
  static final Set<String> MANY = Set.of("letters", "cases", "mail");

  static final Pattern FOLDER = Pattern.compile("[0-9a-f]{3}");
  private static final int DIGITS = 3;

  private HashedFolders() {}

  /** Where the file of this name lies; the name itself for those of which there are few. */
  static String place(String name) {
    String[] parts = name.split("/", 3);
    if (parts.length < 2 || !MANY.contains(parts[0])) {
      return name;
    }
    String folder = Sha256.of(parts[1]).substring(0, DIGITS);
    return parts[0] + "/" + folder + name.substring(parts[0].length());
  }

  /** The name of the file that lies there, by hash or as it lay before. */
  static String name(String place) {
    String[] parts = place.split("/", 3);
    return parts.length == 3 && MANY.contains(parts[0]) && FOLDER.matcher(parts[1]).matches()
        ? parts[0] + "/" + parts[2]
        : place;
  }
}

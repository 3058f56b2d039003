package cn.baoshen.enrichment;

import java.util.Locale;
import java.util.Set;

/** A yes or no as people write it into a registry; nothing means no. */
final class Flag {
  private static final Set<String> YES = Set.of("true", "yes", "1", "是");
  private static final Set<String> NO = Set.of("false", "no", "0", "否", "");

  private Flag() {}

  static boolean isFlag(String text) {
    return isYes(text) || NO.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isYes(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT));
  }
}

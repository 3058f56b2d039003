package cn.baoshen.review.letter;

import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.PlainText;
import cn.baoshen.review.reply.Said;
import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that people typed, made harmless for one line of a header, a page or a file name. */
public final class TypedText {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  // Direction marks can make a line read differently from what it says.
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
  private static final int NAME_LENGTH = 80;
  private static final int ADDRESS_LENGTH = 320;

  private TypedText() {}

  /** One line without control characters and direction marks. */
  public static String line(@Nullable String text) {
    String unbroken = BREAKS.matcher(text == null ? "" : text).replaceAll(" ");
    return DIRECTIONS.matcher(unbroken).replaceAll("").strip();
  }

  /** A mail address as the case book holds it; empty when it is too long to be one. */
  public static String address(String text) {
    String address = line(text);
    return address.length() <= ADDRESS_LENGTH ? address : "";
  }

  /** An address as every mail server takes it, its domain in ASCII. */
  public static String ascii(String address) {
    int at = address.lastIndexOf('@');
    try {
      return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    } catch (IllegalArgumentException odd) {
      return address;
    }
  }

  /** The line as the stem of a file name, at most 80 characters. */
  static String fileStem(String text) {
    String name = NOT_IN_NAMES.matcher(line(text)).replaceAll("_");
    return PlainText.cut(name, NAME_LENGTH);
  }

  /** False for typed notes of a return that say nothing at all. */
  public static boolean areNotes(String notes) {
    return Said.areNotes(notes);
  }

  /** False for notes that make a condition of an approval, contradict it, or approve a return. */
  public static boolean suit(Choice choice, String notes) {
    return Said.notesSuit(choice == Choice.APPROVE, notes);
  }

  /** Several lines as typed, without what nobody can see; blank text becomes empty. */
  public static String notes(String text) {
    String lines = (text == null ? "" : text).replace("\r\n", "\n").replace('\r', '\n');
    return INVISIBLE.matcher(lines).replaceAll("").strip();
  }
}

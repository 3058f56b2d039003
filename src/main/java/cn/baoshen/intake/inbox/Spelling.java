package cn.baoshen.intake.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How names of files are spelled. On disk a name is bytes; one that a program wrote in GBK is no
 * text of this process, and no name made from such text finds the file again.
 */
public final class Spelling {
  private static final Charset GBK = Charset.forName("GB18030");
  private static final int HEX = 16;

  private Spelling() {}

  /** True when the text of this path leads back to it. */
  public static boolean isText(Path path) {
    return path.getFileSystem().getPath(path.toString()).equals(path);
  }

  /** True for what Camel, which takes a backslash for the end of a folder's name, cannot reach. */
  public static boolean isOdd(Path path) {
    return path.toString().indexOf('\\') >= 0 || !isText(path);
  }

  /** The path in text: what is none as what it says in GBK, or else byte by byte. */
  public static String readable(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(name -> isText(name) ? name.toString() : decoded(name))
        .collect(Collectors.joining("/"));
  }

  private static String decoded(Path name) {
    byte[] bytes = bytes(name);
    try {
      String text = GBK.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().anyMatch(Character::isISOControl) ? escaped(bytes) : text;
    } catch (CharacterCodingException noGbk) {
      return escaped(bytes);
    }
  }

  /** The one place where a path shows its bytes is the address that it makes. */
  private static byte[] bytes(Path name) {
    String address = name.toUri().getRawPath().replaceFirst("/+$", "");
    String last = address.substring(address.lastIndexOf('/') + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < last.length(); i++) {
      boolean coded = last.charAt(i) == '%';
      bytes.write(coded ? Integer.parseInt(last, i + 1, i + 3, HEX) : last.charAt(i));
      i += coded ? 2 : 0;
    }
    return bytes.toByteArray();
  }

  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      boolean plain = b > ' ' && b < 0x7F && b != '%' && b != '\\';
      text.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
    }
    return text.toString();
  }
}

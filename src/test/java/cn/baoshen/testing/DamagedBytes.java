package cn.baoshen.testing;

import java.util.Arrays;
import java.util.Random;

/** Bytes after what disks, lines and broken programs do to them. */
public final class DamagedBytes {
  private static final int[] TELLING = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};
  private static final int LONGEST = 600;

  private DamagedBytes() {}

  /** These bytes with one to eight hits. */
  public static byte[] of(byte[] whole, Random random) {
    return of(whole, hits(random), random);
  }

  /** These bytes with so many hits; half of the time nothing is moved from its place. */
  public static byte[] of(byte[] whole, int most, Random random) {
    byte[] bytes = whole.clone();
    boolean inPlace = random.nextBoolean();
    for (int hits = most; hits > 0 && bytes.length > 1; hits--) {
      bytes =
          inPlace
              ? with(bytes, random.nextInt(bytes.length), random.nextInt(256))
              : hit(bytes, random);
    }
    return bytes;
  }

  /** Mostly few: what is hit often is refused at the first hit, and the rest is never reached. */
  public static int hits(Random random) {
    return random.nextBoolean() ? 1 : 1 + random.nextInt(8);
  }

  private static byte[] hit(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(LONGEST), bytes.length - at);
    return switch (random.nextInt(9)) {
      case 0 -> with(bytes, at, bytes[at] ^ 1 << random.nextInt(8));
      case 1, 2 -> with(bytes, at, random.nextInt(256));
      case 3 -> with(bytes, at, TELLING[random.nextInt(TELLING.length)]);
      case 4 -> blanked(bytes, at, length);
      case 5 -> without(bytes, at, length);
      case 6 -> inserted(bytes, at, Arrays.copyOfRange(bytes, at, at + length));
      case 7 -> copied(bytes, at, random.nextInt(bytes.length), length);
      default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : with(bytes, at, 0xFF);
    };
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  /** What a disk gives for a block that was never written. */
  private static byte[] blanked(byte[] bytes, int from, int length) {
    Arrays.fill(bytes, from, from + length, (byte) 0);
    return bytes;
  }

  private static byte[] without(byte[] bytes, int from, int length) {
    byte[] rest = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, rest, 0, from);
    System.arraycopy(bytes, from + length, rest, from, rest.length - from);
    return rest;
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, all, at, more.length);
    return all;
  }

  private static byte[] copied(byte[] bytes, int from, int to, int length) {
    System.arraycopy(bytes, from, bytes, to, Math.min(length, bytes.length - to));
    return bytes;
  }
}

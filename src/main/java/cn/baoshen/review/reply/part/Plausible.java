package cn.baoshen.review.reply.part;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * How much of a text is Chinese as it is written every day: bytes read in a wrong charset give
 * characters too, but such as nobody uses.
 */
final class Plausible {
  private static final int ENOUGH = 20_000;
  private static final String MARKS = "，。、；：？！“”‘’（）《》〈〉【】「」『』—–…·～￥×÷①②③④⑤⑥⑦⑧⑨⑩";
  private static final BitSet COMMON = common();

  private Plausible() {}

  /** From 0 to 1; 1 for a text of nothing but ASCII, less than 0 for one of broken characters. */
  static double share(String text) {
    int seen = 0;
    int good = 0;
    for (int i = 0; i < Math.min(text.length(), ENOUGH); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        seen++;
        good += COMMON.get(c) ? 1 : isBroken(c) ? -2 : 0;
      }
    }
    return seen == 0 ? 1 : (double) good / seen;
  }

  private static boolean isBroken(char c) {
    return c == '\uFFFD' || c < 0xA0 || c >= '\uE000' && c <= '\uF8FF';
  }

  private static BitSet common() {
    BitSet all = new BitSet();
    // The first levels: the 3,755 characters of GB 2312 and the 5,401 of Big5 in daily use.
    add(all, "GB2312", 0xB0, 0xD7);
    add(all, "Big5", 0xA4, 0xC6);
    MARKS.chars().forEach(all::set);
    all.set(0x3000, 0x3003);
    all.set(0xFF01, 0xFF5F);
    return all;
  }

  private static void add(BitSet all, String charset, int from, int to) {
    Charset c = Charset.forName(charset);
    for (int lead = from; lead <= to; lead++) {
      for (int trail = 0x40; trail < 0xFF; trail++) {
        String read = new String(new byte[] {(byte) lead, (byte) trail}, c);
        if (read.length() == 1 && Character.isIdeographic(read.charAt(0))) {
          all.set(read.charAt(0));
        }
      }
    }
  }
}

package cn.baoshen.rendering;

import java.util.List;
import java.util.Random;

/** Texts as people type and paste them, and as nobody should, made by a seed. */
final class NastyTexts {
  private static final List<String> BITS =
      List.of(
          "http://10.12.13.14:8080/a?b=1&c=2",
          "${jndi:ldap://127.0.0.1/a}",
          "12.345.678,90",
          "1,234,567.89",
          "6222 0212 3456 7890 123",
          "6222021234567890123",
          "0739-8232345",
          "+86 (0)739 8232345转8012",
          "2024-12-31",
          "2024年3月1日—2025年2月28日",
          "12%—15.5%",
          "≥98.6%",
          "3.14159265358979",
          "１２３．４５",
          "①②③⑽",
          "Ⅷ",
          "5㎡",
          "㈱12",
          "½",
          "10⁻³",
          "x²",
          "a@b-c.example.cn",
          "<b>12</b>",
          "&amp;#65;",
          "]]>",
          "“引号”",
          "《办法》（财预〔2020〕10号）",
          "——",
          "……",
          "、。；：？！",
          "𠮷",
          "𪚥龘",
          "😀👍🏽",
          "ئۇيغۇر12",
          "བོད34",
          "עברית56",
          "e\u0301\u0302",
          "n\u0303",
          "\u200B",
          "\u200D",
          "\uFEFF",
          "\u00AD",
          "\u202E78\u202C",
          "\t",
          "\n",
          "\r\n",
          "\u2028",
          "\u00A0",
          "\u3000",
          "ﬁﬂ",
          "⼀⼆",
          "豈更",
          "µΩÅ",
          "\u0000",
          "\u0007",
          "\uFFFE",
          "\uE000",
          "㐀",
          "々〇",
          "-5.00",
          "−5.00",
          "+3",
          "1e10",
          "0x1F",
          ".5",
          "5.",
          "第1项",
          "(1)(2)",
          "1.",
          "１．",
          "10\\20/30",
          "=1+1",
          "’’’",
          "pneumonoultramicroscopicsilicovolcanoconiosis",
          "中华人民共和国",
          "全年完成",
          "资金",
          "项目",
          "其中",
          "平方米",
          "件",
          "0",
          "00",
          "000,000");

  private final Random random;

  NastyTexts(Random random) {
    this.random = random;
  }

  String text(int bits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bits; i++) {
      text.append(bit());
    }
    return text.toString();
  }

  private String bit() {
    return switch (random.nextInt(8)) {
      case 0 -> String.valueOf(random.nextLong(1_000_000_000_000L));
      case 1 -> Character.toString(0x4E00 + random.nextInt(0x5200)).repeat(1 + random.nextInt(3));
      case 2 -> " ";
      case 3 -> "X".repeat(random.nextInt(60)) + random.nextInt(100);
      case 4 -> random.nextInt(40) == 0 ? "字1".repeat(4000) : "1";
      default -> BITS.get(random.nextInt(BITS.size()));
    };
  }
}

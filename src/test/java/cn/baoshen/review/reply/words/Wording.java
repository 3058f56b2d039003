package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.Said;
import cn.baoshen.review.reply.part.Bodies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A line of a table: what a reviewer writes, and what it means. */
public record Wording(String words, String meaning) {
  private static final OwnLetters LETTERS = new OwnLetters();

  public static List<Wording> table(String file) {
    return lines(file).stream()
        .filter(l -> !l.startsWith("#") && !l.isBlank())
        .map(Wording::of)
        .toList();
  }

  static Wording of(String line) {
    String[] cells = line.split("\t");
    return new Wording(cells[0].replace("\\n", "\n"), cells[1].replace("\\n", "\n"));
  }

  /** Notes are as told after {@code only:}, and hold what is told after {@code return:}. */
  public boolean isUnderstood() {
    String said = said(words);
    if (meaning.startsWith("only:")) {
      return said.equals("return:" + meaning.substring("only:".length()));
    }
    return meaning.startsWith("return:")
        ? said.startsWith("return:") && said.contains(meaning.substring("return:".length()))
        : said.equals(meaning);
  }

  /** Whether the words are taken for an approval or a return that their writer did not mean. */
  public boolean isFalse() {
    String said = kind(said(words));
    return (said.equals("approve") || said.equals("return")) && !said.equals(kind(meaning));
  }

  private static String kind(String meaning) {
    String kind = meaning.split(":", 2)[0];
    return kind.equals("only") ? "return" : kind;
  }

  public static String said(String text) {
    return shortly(Said.of(new Bodies(text, "", null, false), LETTERS).meaning());
  }

  public static String saidOnPage(String page) {
    return shortly(Said.of(new Bodies("", page, null, false), LETTERS).meaning());
  }

  private static String shortly(Understanding read) {
    return switch (read.meaning()) {
      case APPROVE -> "approve";
      case RETURN -> "return:" + read.notes();
      case NOTES_WANTED -> "notes";
      case WITHDRAW -> "withdraw";
      case UNCLEAR -> "ask";
    };
  }

  public static List<String> lines(String file) {
    try (InputStream in = Wording.class.getResourceAsStream("/replies/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

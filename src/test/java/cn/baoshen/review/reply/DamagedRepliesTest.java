package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.words.Understanding.Meaning;
import cn.baoshen.testing.DamagedBytes;
import cn.baoshen.testing.DamagedText;
import cn.baoshen.testing.Rounds;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Replies damaged at random: none decides what its writer did not. */
class DamagedRepliesTest {
  private static final Set<Meaning> DECIDING =
      Set.of(Meaning.APPROVE, Meaning.RETURN, Meaning.WITHDRAW);
  private static final ReplyReader READER = new ReplyReader(null);

  /** "Return: Monday" is left out: whatever line comes to it makes a return of it. */
  private static final List<byte[]> WHOLE =
      Reply.all().stream()
          .filter(reply -> !reply.says().startsWith("Return: "))
          .map(DamagedRepliesTest::bytes)
          .toList();

  /** What tells how the rest of a mail is to be read. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(?m)(?<=^Content-[A-Za-z-]{1,30}: )[^;\\r\\n]+|(?<=charset=)[^;\\r\\n]+|^Content-.*\\r\\n|^--.*\\r\\n|^\\r\\n");

  private static final List<String> ODD =
      List.of(
          "",
          "text/plain",
          "text/html",
          "multipart/mixed",
          "multipart/alternative; boundary=x",
          "message/rfc822",
          "utf-8",
          "gb2312",
          "gbk",
          "big5",
          "utf-16",
          "utf-7",
          "iso-2022-jp",
          "us-ascii",
          "no-such",
          "base64",
          "quoted-printable",
          "8bit",
          "uuencode",
          "attachment",
          "inline",
          "\"",
          "\r\n");

  private static byte[] bytes(Reply reply) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      reply.mail().writeTo(out);
      return out.toByteArray();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number of the reply stands in front, so that what came of it can be told. */
  private static Rounds.Maker any(BiFunction<byte[], Random, byte[]> damage) {
    return random -> {
      int number = random.nextInt(WHOLE.size());
      byte[] damaged = damage.apply(WHOLE.get(number), random);
      byte[] numbered = new byte[damaged.length + 2];
      numbered[0] = (byte) (number >> 8);
      numbered[1] = (byte) number;
      System.arraycopy(damaged, 0, numbered, 2, damaged.length);
      return numbered;
    };
  }

  private static String outcome(byte[] numbered) {
    byte[] whole = WHOLE.get((numbered[0] & 0xFF) << 8 | numbered[1] & 0xFF);
    byte[] damaged = java.util.Arrays.copyOfRange(numbered, 2, numbered.length);
    Meaning meant = meaning(whole);
    Meaning read = meaning(damaged);
    if (DECIDING.contains(read) && way(read) != way(meant)) {
      return meant + " taken for " + read;
    }
    return read == meant ? "the same" : "asked again";
  }

  /** A return is one with notes and without: where a seam is lost, an enclosure becomes notes. */
  private static Meaning way(Meaning meaning) {
    return meaning == Meaning.NOTES_WANTED ? Meaning.RETURN : meaning;
  }

  private static Meaning meaning(byte[] mail) {
    return READER.read(Mails.of(mail)).understanding().meaning();
  }

  /** A hit may take out just the words that made it unclear, which nobody could tell. */
  @Test
  void a_reply_hit_once_decides_as_it_was_meant_or_not_at_all() {
    Map<String, Integer> outcomes =
        Rounds.of(
            "eml byte", any((mail, r) -> DamagedBytes.of(mail, 1, r)), DamagedRepliesTest::outcome);
    assertThat(otherwise(outcomes) * 1000).isLessThanOrEqualTo(all(outcomes));
    assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.startsWith("RETURN taken for"));
    assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.startsWith("APPROVE taken for"));
  }

  private static int all(Map<String, Integer> outcomes) {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int otherwise(Map<String, Integer> outcomes) {
    return all(outcomes)
        - outcomes.getOrDefault("the same", 0)
        - outcomes.getOrDefault("asked again", 0);
  }

  @Test
  void a_reply_with_one_fault_in_its_frame_decides_as_it_was_meant_or_not_at_all() {
    assertThat(
            Rounds.of(
                "eml frame", any((mail, r) -> frame(mail, 1, r)), DamagedRepliesTest::outcome))
        .containsOnlyKeys("the same", "asked again");
  }

  /** What was hit often enough may say anything, as by a hand; it still is no approval. */
  @Test
  void a_reply_with_many_faults_in_its_frame_is_hardly_ever_taken_for_another() {
    Map<String, Integer> outcomes =
        Rounds.of(
            "eml frames",
            any((mail, random) -> frame(mail, 2 + random.nextInt(7), random)),
            DamagedRepliesTest::outcome);
    assertThat(otherwise(outcomes) * 100).isLessThanOrEqualTo(all(outcomes));
    assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.endsWith("taken for APPROVE"));
  }

  private static byte[] frame(byte[] whole, int hits, Random random) {
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    return DamagedText.of(text, FRAME, ODD, hits, random).getBytes(StandardCharsets.ISO_8859_1);
  }
}

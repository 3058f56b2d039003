package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.words.Understanding;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole mails that were once understood wrongly; each file is named by what it says. */
class ToldMailTest {
  private static final ReplyReader READER = new ReplyReader(null);

  static List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/replies/told"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mails")
  void a_mail_says_what_its_writer_meant(Path file) throws IOException {
    Understanding read = READER.read(Mails.of(Files.readAllBytes(file))).understanding();
    assertThat(read.meaning()).as("%s: %s", file, read).isEqualTo(meant(file));
  }

  private static Meaning meant(Path file) {
    return switch (file.getFileName().toString().split("_")[0]) {
      case "approve" -> Meaning.APPROVE;
      case "return" -> Meaning.RETURN;
      default -> Meaning.UNCLEAR;
    };
  }
}

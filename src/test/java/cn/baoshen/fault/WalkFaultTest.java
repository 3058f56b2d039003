package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The whole service dies at one named step after the other, is started again, and must have lost
 * and doubled nothing: one home, each life the sequel of the last. Rows are those of the fault
 * table.
 */
class WalkFaultTest extends FaultHouse {
  private static final String CASE = "U001-2024-r1";

  /** Each step of the walk, in the order in which a report comes to it. */
  private static final List<String> STEPS =
      List.of(
          "recognise",
          "copied", // F01
          "stored", // F02
          "admitted", // F03
          "removed", // F04
          "station-examine", // F05, as all that follow
          "station-examine-done",
          "station-render",
          "station-render-done",
          "station-ask",
          "letter-written");

  /**
   * One of the door's, whose others {@code DoorTest} has, one of the book's, one of a station's.
   */
  private static final List<String> KINDS_OF_STEPS =
      List.of("copied", "admitted", "station-render-done");

  /** Each step of a file that is no report. */
  private static final List<String> STEPS_OF_A_SIDE_FILE =
      List.of(
          "recognise",
          "copied",
          "stored",
          "admitted",
          "removed",
          "station-answer",
          "letter-written",
          "letter-accepted",
          "station-answer-done");

  /** The one that goes another way than the report. */
  private static final List<String> KINDS_OF_A_SIDE_FILE = List.of("station-answer-done");

  @Test
  void f01_to_f07_and_f19_killed_at_each_step_report_letter_decision_and_answer_are_there_once()
      throws Exception {
    drop("U001", "年报.json", Submissions.sound("U001"));
    for (String step : chosen(STEPS, KINDS_OF_STEPS)) {
      dieAt(step, DIES_OFTEN);
    }
    killedAfterALetterAndAfterItsAnswer();
    drop("U002", "盖章页.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    for (String step : chosen(STEPS_OF_A_SIDE_FILE, KINDS_OF_A_SIDE_FILE)) {
      dieAt(step, DIES_OFTEN);
    }
    theLastLife();
    checker.check(dropped);
    assertThat(home.resolve("var/.unfinished"))
        .satisfiesAnyOf(
            folder -> assertThat(folder).doesNotExist(),
            folder -> assertThat(folder).isEmptyDirectory());
    returnedOnce();
    answeredOnce();
    walkedOnceThoughItStays();
  }

  /**
   * Killed after the server took a letter, it may be sent again, byte for byte; killed after the
   * decision that answers it, the decision stands and what follows happens once.
   */
  private void killedAfterALetterAndAfterItsAnswer() throws Exception {
    dieAt("letter-accepted@review.", DIES_OFTEN);
    assertThat(mail.to(SHOULI, "【待审】")).hasSize(1);
    try (ServiceProcess life = start("station-conclude", DIES_OFTEN)) {
      int port = life.awaitReady();
      awaitLetters(SHOULI, "【待审】", 2);
      awaitState(CASE, "IN_REVIEW");
      decide(port, mail.to(SHOULI, "【待审】").get(0), "return", "请补充说明。");
      dies(life, "station-conclude");
    }
  }

  /** What was killed comes to its end; beside it a file that cannot be removed. */
  private void theLastLife() throws Exception {
    drop("U003", "年报.json", Submissions.unsound("U003"));
    Path folder = home.resolve("inbox/U003");
    assertThat(immutable(folder, true)).as("the folder can be made immutable").isTrue();
    try (ServiceProcess life = start("", DIES_OFTEN)) {
      life.awaitReady();
      awaitState(CASE, "RETURNED");
      awaitState("U003-2024-r1", "RETURNED");
      awaitLetters("u001@unit.example", "退回", 1);
      awaitLetters("u003@unit.example", "已收件", 1);
      awaitLetters("u003@unit.example", "退回", 1);
      awaitLetters(ADMIN, "", 1);
      awaitThat(() -> !Files.exists(home.resolve("inbox/U002/盖章页.pdf")));
      assertThat(life.terminate()).isEqualTo(TERMINATED);
    } finally {
      immutable(folder, false);
    }
  }

  private void returnedOnce() throws Exception {
    assertThat(checker.results()).containsOnlyKeys(CASE, "U003-2024-r1");
    assertThat(home.resolve("inbox/U001/年报.json")).doesNotExist();
    assertThat(mail.to(SHOULI, "【待审】"))
        .hasSize(2)
        .extracting(MimeMessage::getMessageID)
        .containsOnly(mail.to(SHOULI, "【待审】").get(0).getMessageID());
    assertThat(mail.to("u001@unit.example", "退回")).hasSize(1);
    OutsideChecker.verify(home.resolve("outbox/archive/2024/U001/U001-2024-r1"));
    assertThat(home.resolve("outbox/units/U001/U001-2024-r1/退回通知.pdf")).isNotEmptyFile();
  }

  private void answeredOnce() throws Exception {
    assertThat(home.resolve("outbox/units/U002/answers").toFile().list())
        .satisfiesExactlyInAnyOrder(
            answer -> assertThat(answer).endsWith(".json"),
            receipt -> assertThat(receipt).endsWith("-回执.txt"));
    assertThat(mail.to("u002@unit.example", "未受理"))
        .isNotEmpty()
        .extracting(MimeMessage::getMessageID)
        .containsOnly(mail.to("u002@unit.example", "未受理").get(0).getMessageID());
  }

  private void walkedOnceThoughItStays() {
    assertThat(mail.to("u003@unit.example", "已收件")).hasSize(1);
    assertThat(mail.to("u003@unit.example", "退回")).hasSize(1);
    assertThat(home.resolve("outbox/units/U003/answers")).doesNotExist();
  }

  /** Root may write where modes forbid it, so the folder itself is locked against everyone. */
  private static boolean immutable(Path folder, boolean locked) throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      return folder.toFile().setWritable(!locked);
    }
    return new ProcessBuilder("chattr", locked ? "+i" : "-i", folder.toString())
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }
}

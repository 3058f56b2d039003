package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMoveTest {
  private static final String LETTER = "letters/receipt.U1-2024-r1.0123456789ab.eml";
  private static final String PAPER = "cases/U1-2024-r1/report.pdf";
  private static final String MAIL = "mail/" + Sha256.of("回信") + ".eml";

  @TempDir Path state;

  private static FolderMove move(Path state, int most) {
    return new FolderMove(state, new NodeLeases(null, "", true, System::nanoTime), most);
  }

  private KeptFiles kept() {
    return KeptFiles.rooted(state);
  }

  private void before(String name, String text) throws IOException {
    Path file = state.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String name) {
    return new String(kept().read(name), StandardCharsets.UTF_8);
  }

  private List<String> all() throws IOException {
    try (Stream<Path> all = Files.walk(state)) {
      return all.filter(Files::isRegularFile).map(f -> state.relativize(f).toString()).toList();
    }
  }

  @Test
  void new_files_lie_in_folders_by_hash_under_the_names_that_they_always_had() throws Exception {
    for (String name : List.of(LETTER, PAPER, MAIL)) {
      Path file = kept().write(name, name.getBytes(StandardCharsets.UTF_8));

      assertThat(state.relativize(file).toString()).matches("[a-z]+/[0-9a-f]{3}/.*");
      assertThat(kept().name(file)).isEqualTo(name);
      assertThat(text(name)).isEqualTo(name);
    }
    assertThat(kept().write("originals/ab/abc", new byte[1]))
        .isEqualTo(state.resolve("originals/ab/abc"));
  }

  @Test
  void files_of_before_are_read_where_they_lie_while_they_are_moved_and_afterwards()
      throws Exception {
    for (String name : List.of(LETTER, PAPER, MAIL)) {
      before(name, name);
      assertThat(kept().path(name)).isEqualTo(state.resolve(name));
      assertThat(text(name)).isEqualTo(name);
    }
    FolderMove move = move(state, 2);
    while (!move.isDone()) {
      move.round();
      for (String name : List.of(LETTER, PAPER, MAIL)) {
        assertThat(text(name)).isEqualTo(name);
      }
    }
    assertThat(all()).hasSize(3).allMatch(file -> file.matches("[a-z]+/[0-9a-f]{3}/.*"));
    assertThat(state.resolve("cases/U1-2024-r1")).doesNotExist();
  }

  @Test
  void how_far_the_move_is_can_be_read_while_it_goes_on() throws Exception {
    for (int i = 0; i < 8; i++) {
      before("cases/U" + i + "-2024-r1/report.pdf", "paper " + i);
    }
    FolderMove move = move(state, 4);
    assertThat(move.headway().running()).as("before it looked").isFalse();
    move.round();
    assertThat(move.headway()).isEqualTo(new FolderMove.Headway(0, 8, true));
    move.round();
    assertThat(move.headway()).isEqualTo(new FolderMove.Headway(4, 8, true));
    assertThat(move.headway().percent()).isEqualTo(50);
    while (!move.isDone()) {
      move.round();
    }
    assertThat(move.headway()).isEqualTo(new FolderMove.Headway(8, 8, false));
  }

  @Test
  void where_nothing_lies_as_before_no_move_is_shown() {
    FolderMove move = move(state, 4);
    move.round();
    assertThat(move.headway().running()).isFalse();
  }

  @Test
  void a_move_that_was_cut_off_is_gone_on_with_by_the_next_start() throws Exception {
    for (int i = 0; i < 10; i++) {
      before("cases/U" + i + "-2024-r1/report.pdf", "paper " + i);
    }
    move(state, 4).round();
    FolderMove next = move(state, 4);
    while (!next.isDone()) {
      next.round();
    }
    assertThat(all()).hasSize(10).allMatch(file -> file.matches("cases/[0-9a-f]{3}/U.*"));
    for (int i = 0; i < 10; i++) {
      assertThat(text("cases/U" + i + "-2024-r1/report.pdf")).isEqualTo("paper " + i);
    }
  }

  @Test
  void a_paper_that_is_printed_anew_during_the_move_stays_the_new_one() throws Exception {
    before(PAPER, "old");
    FolderMove move = move(state, 10);
    move.round();
    kept().write(PAPER, "new".getBytes(StandardCharsets.UTF_8));
    assertThat(text(PAPER)).isEqualTo("new");
    while (!move.isDone()) {
      move.round();
    }
    assertThat(text(PAPER)).isEqualTo("new");
    assertThat(all()).hasSize(1);
  }

  @Test
  void a_paper_that_was_printed_anew_before_its_old_name_was_gone_stays_the_new_one()
      throws Exception {
    kept().write(PAPER, "new".getBytes(StandardCharsets.UTF_8));
    before(PAPER, "old");
    assertThat(text(PAPER)).isEqualTo("new");
    FolderMove move = move(state, 10);
    while (!move.isDone()) {
      move.round();
    }
    assertThat(text(PAPER)).isEqualTo("new");
    assertThat(all()).hasSize(1);
  }

  @Test
  void killed_in_the_middle_again_and_again_it_loses_nothing() throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 3_000; i++) {
      files.put("letters/l" + i + ".0123456789ab.eml", "letter " + i);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      before(file.getKey(), file.getValue());
    }
    for (int life = 0; life < 4; life++) {
      Process mover = mover();
      mover.getInputStream().read();
      mover.waitFor(20L * life, TimeUnit.MILLISECONDS);
      mover.destroyForcibly().waitFor();
      assertThat(files).allSatisfy((name, text) -> assertThat(text(name)).isEqualTo(text));
    }
    FolderMove last = move(state, 500);
    while (!last.isDone()) {
      last.round();
    }
    assertThat(all()).hasSize(files.size()).allMatch(file -> file.matches("letters/.../l.*"));
    assertThat(files).allSatisfy((name, text) -> assertThat(text(name)).isEqualTo(text));
  }

  private Process mover() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FolderMoveTest.class.getName(),
            state.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Moves until it is killed; says a word when it begins. */
  public static void main(String[] folder) {
    FolderMove move = move(Path.of(folder[0]), 40);
    System.out.write('.');
    System.out.flush();
    while (true) {
      move.round();
    }
  }
}

package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut between any two of these steps leaves the old state or the new one. */
class DurableMoveTest {
  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();

  /** Does what it is asked, and notes it; a file that is named as broken cannot be forced. */
  private final DurableMove move =
      new DurableMove(
          new DurableMove.Disk() {
            @Override
            public void force(Path path) throws IOException {
              asked.add("force " + shown(path));
              if (path.endsWith("broken")) {
                throw new IOException("the disk is full");
              }
            }

            @Override
            public void make(Path made) throws IOException {
              asked.add("make " + shown(made));
              Files.createDirectory(made);
            }

            @Override
            public void link(Path from, Path to) throws IOException {
              Files.createLink(to, from);
            }

            @Override
            public void rename(Path from, Path to) throws IOException {
              asked.add("rename " + shown(from) + " " + shown(to));
              Files.move(from, to);
            }
          });

  private String shown(Path path) {
    String shown = folder.relativize(path).toString();
    return shown.isEmpty() ? "." : shown;
  }

  @Test
  void a_file_is_forced_before_it_is_renamed_and_its_folder_afterwards() throws Exception {
    Path written = Files.writeString(folder.resolve("written"), "x");
    move.move(written, folder.resolve("final"));
    assertThat(asked).containsExactly("force written", "rename written final", "force .");
  }

  @Test
  void all_that_is_in_a_folder_is_forced_before_the_folder_is_renamed() throws Exception {
    Files.createDirectories(folder.resolve("bag/data"));
    Files.writeString(folder.resolve("bag/bagit.txt"), "x");
    Files.writeString(folder.resolve("bag/data/report.pdf"), "x");
    move.move(folder.resolve("bag"), folder.resolve("final"));
    assertThat(asked.subList(0, 4))
        .containsExactlyInAnyOrder(
            "force bag", "force bag/data", "force bag/bagit.txt", "force bag/data/report.pdf");
    assertThat(asked.subList(4, 6)).containsExactly("rename bag final", "force .");
  }

  @Test
  void each_folder_that_is_made_is_forced_into_the_one_above() throws Exception {
    move.make(folder.resolve("archive/2024/103001"));
    assertThat(asked)
        .containsExactly(
            "make archive",
            "force .",
            "make archive/2024",
            "force archive",
            "make archive/2024/103001",
            "force archive/2024");
  }

  @Test
  void a_folder_that_is_there_costs_nothing() throws Exception {
    move.make(folder);
    assertThat(asked).isEmpty();
  }

  @Test
  void what_cannot_be_forced_gets_no_name() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken"), "x");
    assertThatThrownBy(() -> move.move(broken, folder.resolve("final")))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("final")).doesNotExist();
  }
}

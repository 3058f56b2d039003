package cn.baoshen.intake.file;

import cn.baoshen.model.ReadProblem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A file that cannot be read as a whole; never leaves this package, where it becomes a trouble. */
public final class UnreadableFile extends IOException {
  private final transient ReadProblem trouble;

  public UnreadableFile(String reason, Object... details) {
    super(reason);
    List<String> words = Stream.of(details).map(String::valueOf).toList();
    this.trouble =
        new ReadProblem(ReadProblem.Kind.UNREADABLE_FILE, "", "", "", null, reason, words);
  }

  public ReadProblem trouble() {
    return trouble;
  }
}

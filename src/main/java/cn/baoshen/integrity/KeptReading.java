package cn.baoshen.integrity;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.casebook.tier.Reinstatement;
import cn.baoshen.model.Original;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every kept file held against its sum: originals, mails and letters bear it in their names, the
 * papers of cases have it in the database.
 */
class KeptReading {
  private static final String PAPERS = "cases/";

  /** The whole hash, or the front of it, before an ending. */
  private static final Pattern NAMED = Pattern.compile("(?:.*[./])?([0-9a-f]{12,64})(?:\\.eml)?");

  private final Path state;
  private final KeptFiles kept;
  private final JdbcClient jdbc;
  private final KeptSums sums;
  private final Consumer<Broken> found;
  private final boolean adopts;
  private long files;

  /**
   * @param adopts whether the sums of papers of which none is known are kept
   */
  KeptReading(Path state, JdbcClient jdbc, KeptSums sums, Consumer<Broken> found, boolean adopts) {
    this.state = state;
    this.kept = KeptFiles.rooted(state);
    this.jdbc = jdbc;
    this.sums = sums;
    this.found = found;
    this.adopts = adopts;
  }

  /** Reads them, and gives how many there are. */
  long read() {
    for (String folder : List.of("originals", "mail", "letters")) {
      each(folder, this::compareWithName);
    }
    Map<String, String> known = sums.under(PAPERS);
    each("cases", file -> compare(file, known.remove(name(file))));
    known.keySet().forEach(this::missPaper);
    lookForMissing();
    return files;
  }

  private void each(String folder, Consumer<Path> look) {
    Path root = state.resolve(folder);
    if (Files.isDirectory(root)) {
      try {
        Files.walkFileTree(root, new Walk(look));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Goes on where files are moved, or made anew, meanwhile. */
  private class Walk extends SimpleFileVisitor<Path> {
    private final Consumer<Path> look;

    Walk(Consumer<Path> look) {
      this.look = look;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      boolean named = !String.valueOf(file.getFileName()).startsWith(".");
      // One that is just being moved has two names, of which one counts.
      if (is.isRegularFile() && named && file.equals(kept.path(name(file)))) {
        files++;
        look.accept(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }

  private String name(Path file) {
    return kept.name(file);
  }

  private void compareWithName(Path file) {
    Matcher named = NAMED.matcher(name(file));
    if (named.matches() && !sum(file, named.group(1)).startsWith(named.group(1))) {
      found.accept(new Broken("file-changed", name(file)));
    }
  }

  private void compare(Path file, String known) {
    String sum = sum(file, known == null ? "" : known);
    if (known == null) {
      adopt(name(file), sum);
    } else if (!sum.equals(known) && isStill(file, known)) {
      found.accept(new Broken("file-changed", name(file)));
    }
  }

  private void adopt(String name, String sum) {
    if (new Unknown(jdbc).isLost(name.split("/")[1], name)) {
      found.accept(new Broken("file-unknown", name));
    } else if (adopts) {
      sums.adopt(name, sum);
    }
  }

  /** A paper that is printed anew at this moment has another sum by now. */
  private boolean isStill(Path file, String known) {
    return sums.of(name(file)).filter(known::equals).isPresent() && !sum(file, known).equals(known);
  }

  private void missPaper(String name) {
    if (!Files.exists(kept.path(name)) && sums.of(name).isPresent()) {
      found.accept(new Broken("file-gone", name));
    }
  }

  /**
   * The sum of a file.
   *
   * @param otherwise for one that is gone meanwhile, or cannot be read, which is told
   */
  private String sum(Path file, String otherwise) {
    try {
      return FileSum.of(file);
    } catch (NoSuchFileException e) {
      return otherwise;
    } catch (IOException e) {
      found.accept(new Broken("file-unreadable", name(file)));
      return otherwise;
    }
  }

  /** What a database that was read back from the archive tells of may never have come back. */
  private void lookForMissing() {
    RowCallbackHandler original =
        row -> miss(Original.keptAs(row.getString(2).strip()), row.getString(1));
    jdbc.sql(
            "select id, original_sha256 from cases where not exists (select 1 from history h"
                + " where h.case_id = cases.id and h.what = ?) order by id")
        .param(Reinstatement.REBUILT)
        .query(original);
    RowCallbackHandler document = row -> miss(Original.keptAs(row.getString(1)), row.getString(2));
    jdbc.sql("select sha256, unit_code from supporting_document order by id").query(document);
    RowCallbackHandler letter = row -> miss(row.getString(1), row.getString(2));
    jdbc.sql("select file, case_id from letter order by seq").query(letter);
  }

  private void miss(String name, String about) {
    if (!Files.exists(kept.path(name))) {
      found.accept(new Broken("file-gone", name + " (" + about + ")"));
    }
  }
}

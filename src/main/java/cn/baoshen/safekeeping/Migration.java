package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.KeptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file database as it was before its tables are brought up to date. H2 commits each change of a
 * table by itself, so a kill in the middle leaves a half; the next start goes back to the copy and
 * begins again.
 */
class Migration {
  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
  private static final String COPY = ".before-migration";

  private final Schema schema;
  private boolean due;
  private @Nullable Path copy;

  Migration(Schema schema) {
    this.schema = schema;
  }

  private static Path copy(Path file) {
    return file.resolveSibling(file.getFileName() + COPY);
  }

  /** Goes back to before a migration that was broken off. */
  void undo(Path file) throws IOException {
    Path before = copy(file);
    if (Files.exists(before)) {
      LOG.warn("the tables were not finished when the process ended, they are made anew");
      Files.deleteIfExists(file);
      if (Files.size(before) == 0) {
        Files.delete(before);
      } else {
        KeptFiles.moveDurably(before, file);
      }
    }
  }

  /** Notes whether tables are missing; all of them without a database. */
  void look(@Nullable Connection database) {
    due = database == null || !schema.isNewest(applied(database));
  }

  /** True when tables are going to be made or changed. */
  boolean isDue() {
    return due;
  }

  private static @Nullable String applied(Connection database) {
    try (Statement statement = database.createStatement();
        ResultSet newest =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"success\""
                    + " order by \"installed_rank\" desc limit 1")) {
      return newest.next() ? newest.getString(1) : null;
    } catch (SQLException none) {
      return null;
    }
  }

  /** Copies the file when tables are going to be changed; an empty copy stands for no file. */
  void prepare(Path file) throws IOException {
    if (due) {
      copy = copy(file);
      Path temporary = copy.resolveSibling(copy.getFileName() + ".tmp");
      Files.deleteIfExists(temporary);
      if (Files.exists(file)) {
        Files.copy(file, temporary);
      } else {
        Files.createDirectories(file.getParent());
        Files.createFile(temporary);
      }
      KeptFiles.moveDurably(temporary, copy);
    }
  }

  /** The tables are as they should be. */
  void done() {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      LOG.warn("cannot be deleted: {} ({})", copy, e.toString());
    }
  }
}

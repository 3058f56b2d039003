package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the inbox looked like when it was last seen, and which of its files are kept already. */
public class SeenFiles {
  private final JdbcClient jdbc;
  private final Clock clock;

  public SeenFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How a file looked, and since when it looks so. */
  public record Sighting(String path, String fingerprint, String fileKey, Instant since) {}

  /** The last look at this path. */
  public Optional<Sighting> last(String path) {
    return jdbc.sql("select * from sighting where path_hash = ?")
        .param(Sha256.of(path))
        .query(
            (row, number) ->
                new Sighting(
                    row.getString("path"),
                    row.getString("fingerprint"),
                    row.getString("file_key"),
                    RowValues.instant(row, "since")))
        .optional();
  }

  /** Paths under which the same file on disk was seen. */
  public List<String> pathsOf(String fileKey) {
    return jdbc.sql("select path from sighting where file_key = ?")
        .param(fileKey)
        .query(String.class)
        .list();
  }

  /** Remembers a look that differs from the last one: the file must stand still from now on. */
  public void changed(String path, String fingerprint, String fileKey) {
    Object now = RowValues.time(clock.instant());
    int known =
        jdbc.sql(
                "update sighting set fingerprint = ?, file_key = ?, since = ?"
                    + " where path_hash = ?")
            .params(fingerprint, fileKey, now, Sha256.of(path))
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into sighting (path_hash, path, fingerprint, file_key, since)"
                  + " values (?, ?, ?, ?, ?) on conflict do nothing")
          .params(Sha256.of(path), path, fingerprint, fileKey, now)
          .update();
    }
  }

  /** Forgets every look: it was another node's, by another clock and another file system. */
  public void forgetAll() {
    jdbc.sql("delete from sighting").update();
  }

  /** Forgets a path that is gone. */
  public void forget(String path) {
    jdbc.sql("delete from sighting where path_hash = ?").param(Sha256.of(path)).update();
  }

  /** Every path that is remembered. */
  public List<String> paths() {
    return jdbc.sql("select path from sighting").query(String.class).list();
  }

  /** The hash with which exactly this file was accepted, when it only has to be taken away. */
  public Optional<String> admitted(Arrival.Place place) {
    return jdbc.sql("select sha256 from arrival where path_hash = ? and fingerprint = ?")
        .params(Sha256.of(place.path()), place.fingerprint())
        .query(String.class)
        .optional();
  }

  /** Forgets that a file was accepted, once it is gone from the inbox. */
  public void gone(Arrival.Place place) {
    jdbc.sql("delete from arrival where path_hash = ?").param(Sha256.of(place.path())).update();
    forget(place.path());
  }
}

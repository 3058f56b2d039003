package cn.baoshen.casebook.mail;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.MailAddress;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secrets of reviewers' own pages, known to us by their hashes alone. */
public class DeskTokens {
  private final JdbcClient jdbc;

  public DeskTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps one. */
  public void keep(String hash, String reviewer, Instant expires) {
    jdbc.sql("insert into desk_token (hash, reviewer, expires_at) values (?, ?, ?)")
        .params(hash, MailAddress.key(reviewer), RowValues.time(expires))
        .update();
  }

  /** Whose page it opens at this moment, in lower case. */
  public Optional<String> reviewer(String hash, Instant now) {
    return jdbc.sql("select reviewer from desk_token where hash = ? and expires_at > ?")
        .params(hash, RowValues.time(now))
        .query(String.class)
        .optional();
  }
}

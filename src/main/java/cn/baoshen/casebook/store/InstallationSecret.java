package cn.baoshen.casebook.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys that this installation made for itself at its first start; every node has the same. */
public class InstallationSecret {
  private static final int BYTES = 32;

  private final JdbcClient jdbc;

  public InstallationSecret(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key of this name; whoever asks first makes it, and of two at once one wins for both. */
  public byte[] named(String name) {
    jdbc.sql("insert into installation_secret (name, secret) values (?, ?) on conflict do nothing")
        .params(name, fresh())
        .update();
    String kept =
        jdbc.sql("select secret from installation_secret where name = ?")
            .param(name)
            .query(String.class)
            .single();
    return HexFormat.of().parseHex(kept);
  }

  /** True when the key of this name was made before. */
  public boolean has(String name) {
    return jdbc.sql("select count(*) from installation_secret where name = ?")
            .param(name)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

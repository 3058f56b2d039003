package cn.baoshen.casebook.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool of connections, of which none is given away while the ground is lost. */
final class GroundedSource extends DelegatingDataSource implements AutoCloseable {
  private final HikariDataSource pool;
  private final @Nullable FileSource file;
  private final Ground ground;

  /**
   * @param file where the pool's connections come from; null when the database is on a server
   */
  GroundedSource(HikariDataSource pool, @Nullable FileSource file, Ground ground) {
    super(pool);
    this.pool = pool;
    this.file = file;
    this.ground = ground;
  }

  @Override
  public Connection getConnection() throws SQLException {
    ground.stand();
    return super.getConnection();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
    pool.close();
  }
}

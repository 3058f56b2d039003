package cn.baoshen.casebook.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool of connections, of which none is given away while the ground is lost. */
final class GroundedSource extends DelegatingDataSource implements AutoCloseable {
  private final HikariDataSource pool;
  private final Ground ground;

  GroundedSource(HikariDataSource pool, Ground ground) {
    super(pool);
    this.pool = pool;
    this.ground = ground;
  }

  @Override
  public Connection getConnection() throws SQLException {
    ground.stand();
    return super.getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }
}

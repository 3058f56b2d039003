package cn.baoshen.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose server a test takes down. */
final class Interruptible extends DelegatingDataSource {
  private volatile boolean down;

  Interruptible(DataSource real) {
    super(real);
  }

  void down(boolean down) {
    this.down = down;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (down) {
      throw new SQLTransientConnectionException("connection refused");
    }
    return super.getConnection();
  }
}
